import Foundation
import Testing

/// A disk without space: an error that says so, and nothing committed is lost.
struct `Full disk` {
  /// A file system of a few megabytes as home, where the tests may mount one.
  private struct SmallDisk {
    let path: String

    init(in sandbox: Sandbox, megabytes: Int) throws {
      try self.init(in: sandbox, kibibytes: megabytes << 10)
    }

    init(in sandbox: Sandbox, kibibytes: Int) throws {
      path = sandbox.home
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Shell.run("mount -t tmpfs -o size=\(kibibytes)k apus-test '\(path)'")
    }

    func fill() throws {
      try Shell.run("dd if=/dev/zero of='\(path)/filler' bs=4096 2>/dev/null || true")
    }

    func free() throws { try Shell.run("rm '\(path)/filler'") }

    static let isPossible =
      (try? Shell.run(
        "test $(id -u) = 0 && d=$(mktemp -d) && mount -t tmpfs -o size=1m apus-test $d"
          + " && umount $d; s=$?; rmdir $d; exit $s")) != nil
  }

  /// Some twenty kilobytes with a word of their own in every line.
  private static func prose(_ file: Int) -> String {
    (0..<400).map { "line \($0) of this file speaks of word\(file)x\($0) alone\n" }.joined()
  }

  @Test(.enabled(if: SmallDisk.isPossible))
  func `a first index that does not fit ends with an error and goes on when there is space`()
    async throws
  {
    let sandbox = try Sandbox()
    for number in 0..<60 { try sandbox.write("m\(number).txt", Self.prose(number)) }
    let disk = try SmallDisk(in: sandbox, megabytes: 1)
    try await sandbox.apus("index", "--no-vectors").expectError(naming: "full", "space")
    try Shell.run("mount -o remount,size=200m '\(disk.path)'")
    let report = try await sandbox.index()
    #expect(report.filesAdded + report.filesUnchanged == 60)
    #expect(try await sandbox.paths(for: "word7x3").first == "m7.txt")
    #expect(try await sandbox.apus("doctor").code == 0)
  }

  @Test(.enabled(if: SmallDisk.isPossible), arguments: [4, 40, 104])
  func `a disk too small for the database itself is called full`(kibibytes: Int) async throws {
    let sandbox = try Sandbox("//- /a.py\ndef alpha(): pass\n")
    let disk = try SmallDisk(in: sandbox, kibibytes: kibibytes)
    for arguments in [["search", "alpha"], ["index"], ["search", "alpha", "--no-refresh"]] {
      try await sandbox.run(arguments).expectError(naming: "is full", "Free some space")
    }
    try Shell.run("mount -o remount,size=200m '\(disk.path)'")
    #expect(try await sandbox.paths(for: "alpha") == ["a.py"])
  }

  @Test(.enabled(if: SmallDisk.isPossible))
  func `an index on a disk that filled up is still searched`() async throws {
    let sandbox = try Sandbox("//- /a.py\ndef alpha(): pass\n")
    let disk = try SmallDisk(in: sandbox, megabytes: 8)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    try disk.fill()
    try sandbox.write("m7.txt", Self.prose(7))
    let outcome = try await sandbox.apus("search", "alpha", "-n", "1")
    outcome.expectFound()
    #expect(outcome.output.contains("a.py:1-1"), "\(outcome)")
    #expect(outcome.error.contains("could not be brought up to date"), "\(outcome)")
    #expect(outcome.error.contains("full"), "\(outcome)")
    try disk.free()
    #expect(try await sandbox.paths(for: "word7x3").first == "m7.txt")
  }

  @Test func `a limit to the size of files is an error and not a crash`() async throws {
    let sandbox = try Sandbox()
    for number in 0..<20 { try sandbox.write("m\(number).txt", Self.prose(number)) }
    // Counted in blocks of 512 bytes.
    let limited = ["sh", "-c", "ulimit -f 400; exec \"$@\"", "sh"]
    let outcome = try await sandbox.apus("index", "--no-vectors", prefix: limited)
    outcome.expectError(naming: sandbox.home)
    #expect(try await sandbox.paths(for: "word7x3").first == "m7.txt")
  }
}
