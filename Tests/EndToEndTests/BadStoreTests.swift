import Foundation
import Testing

/// Damage to what is stored: derived files are made again, the database is never replaced unasked.
struct `Bad stores` {
  private static let files = """
    //- /a.py
    def alpha(): pass
    //- /b.py
    def beta(): pass

    """

  private func indexedSandbox() async throws -> Sandbox {
    let sandbox = try Sandbox(Self.files)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    return sandbox
  }

  /// Moves the log into the database, so that damage to the file meets what is stored.
  private func settle(_ sandbox: Sandbox) throws -> String {
    let path = "\(sandbox.home)/store.sqlite"
    try Shell.run(sql: "PRAGMA journal_mode = DELETE", on: path)
    return path
  }

  @Test(arguments: ["printf garbage-in-front", "head -c 5000 /dev/urandom"])
  func `a database that is none is reported, kept, and replaced when asked`(
    command: String
  ) async throws {
    let sandbox = try await indexedSandbox()
    let store = try settle(sandbox)
    try Shell.run("\(command) | dd of='\(store)' conv=notrunc status=none")
    let before = try Data(contentsOf: URL(fileURLWithPath: store))
    for arguments in [["search", "alpha"], ["index"], ["status"], ["list"], ["clear", "."]] {
      try await sandbox.run(arguments).expectError(
        naming: store, "damaged", "apus clear --all")
    }
    let doctor = try await sandbox.apus("doctor")
    #expect(doctor.code == 2 && doctor.output.contains("FAIL store"), "\(doctor)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: store)) == before)
    let cleared = try await sandbox.apus("clear", "--all")
    #expect(cleared.code == 0 && cleared.output.contains("damaged"), "\(cleared)")
    #expect(try await sandbox.paths(for: "alpha").first == "a.py")
  }

  @Test(arguments: [100, 4096, 20_000])
  func `a database cut short is an error and not a crash`(length: Int) async throws {
    let sandbox = try await indexedSandbox()
    let store = try settle(sandbox)
    #expect(truncate(store, length) == 0)
    try await sandbox.apus("search", "alpha").expectError(naming: store, "damaged")
    #expect(try await sandbox.apus("doctor").code == 2)
    #expect(try await sandbox.apus("clear", "--all").code == 0)
    #expect(try await sandbox.paths(for: "alpha").first == "a.py")
  }

  @Test func `overwritten pages are an error and not a crash`() async throws {
    let sandbox = try await indexedSandbox()
    let store = try settle(sandbox)
    try Shell.run(
      "size=$(stat -c %s '\(store)'); head -c $((size - 4096)) /dev/urandom"
        + " | dd of='\(store)' bs=4096 seek=1 conv=notrunc status=none")
    let outcome = try await sandbox.apus("search", "alpha")
    outcome.expectError(naming: store, "damaged")
    #expect(try await sandbox.apus("doctor").code == 2)
    #expect(try await sandbox.apus("clear", "--all").code == 0)
  }

  @Test func `a database of a newer version is left alone`() async throws {
    let sandbox = try await indexedSandbox()
    let store = try settle(sandbox)
    try Shell.run("cp '\(store)' '\(sandbox.folder)/original'")
    try Shell.run(sql: "PRAGMA user_version = 99", on: store)
    for arguments in [["search", "alpha"], ["index"], ["clear", "--all"], ["status"]] {
      try await sandbox.run(arguments).expectError(
        naming: "format 99", "Upgrade apus")
    }
    #expect(try await sandbox.apus("doctor").code == 2)
    try Shell.run("cp '\(sandbox.folder)/original' '\(store)'")
    #expect(try await sandbox.paths(for: "alpha").first == "a.py")
  }

  @Test func `a database of another program is left alone`() async throws {
    let sandbox = try Sandbox(Self.files)
    try FileManager.default.createDirectory(
      atPath: sandbox.home, withIntermediateDirectories: true)
    let store = "\(sandbox.home)/store.sqlite"
    try Shell.run(sql: "CREATE TABLE song (title)", on: store)
    try await sandbox.apus("search", "alpha").expectError(naming: store, "another program")
    try Shell.run(sql: "INSERT INTO song VALUES (1)", on: store)
  }

  @Test(arguments: ["rm", "truncate -s 100", "truncate -s 0", "dd if=/dev/urandom count=1 of="])
  func `an index file that is gone or damaged is made again by the next search`(
    command: String
  ) async throws {
    let sandbox = try await indexedSandbox()
    let before = try await sandbox.apus("search", "alpha", "--json")
    for file in sandbox.segmentFiles {
      let target =
        command.hasSuffix("=") ? "\(command)'\(file)' status=none" : "\(command) '\(file)'"
      try Shell.run(target)
    }
    let asItIs = try await sandbox.apus("search", "alpha", "--no-refresh")
    #expect(asItIs.code == 2, "\(asItIs)")
    #expect(try await sandbox.apus("doctor").code == 2)
    let after = try await sandbox.apus("search", "alpha", "--json")
    #expect(
      try before.decoded(SearchJSON.self).results.map(\.place)
        == after.decoded(SearchJSON.self).results.map(\.place))
    #expect(try await sandbox.apus("doctor").code == 0)
  }

  @Test func `a damaged index file is made again when files change, too`() async throws {
    let sandbox = try await indexedSandbox()
    for file in sandbox.segmentFiles { try Shell.run("rm '\(file)'") }
    try sandbox.write("a.py", "def gamma(): pass\n")
    #expect(try await sandbox.paths(for: "gamma").first == "a.py")
    #expect(try await sandbox.paths(for: "beta").first == "b.py")
  }

  @Test(.enabled(if: Unprivileged.isPossible))
  func `a home that cannot be written is searched and says that it may be stale`() async throws {
    let sandbox = try await indexedSandbox()
    try sandbox.write("c.py", "def delta(): pass\n")
    try Shell.run("chmod -R a-w '\(sandbox.home)'")
    defer { _ = try? Shell.run("chmod -R u+w '\(sandbox.home)'") }
    let outcome = try await sandbox.apus("search", "alpha", prefix: Unprivileged.prefix)
    outcome.expectFound()
    #expect(outcome.output.contains("a.py:1-1"), "\(outcome)")
    #expect(outcome.error.contains("could not be brought up to date"), "\(outcome)")
    try await sandbox.apus("index", prefix: Unprivileged.prefix).expectError(
      naming: sandbox.home, "cannot be written", "APUS_HOME")
  }

  @Test(.enabled(if: Unprivileged.isPossible))
  func `a home that cannot be made`() async throws {
    let sandbox = try Sandbox(Self.files)
    try Shell.run("mkdir '\(sandbox.folder)/locked' && chmod 555 '\(sandbox.folder)/locked'")
    try await sandbox.apus(
      "search", "alpha", prefix: Unprivileged.prefix,
      environment: ["APUS_HOME": "\(sandbox.folder)/locked/home"]
    ).expectError(naming: "\(sandbox.folder)/locked/home", "APUS_HOME")
  }

  @Test func `a home that is a file`() async throws {
    let sandbox = try Sandbox(Self.files)
    try sandbox.write("../home", "")
    try await sandbox.apus("search", "alpha").expectError(naming: sandbox.home, "APUS_HOME")
  }
}
