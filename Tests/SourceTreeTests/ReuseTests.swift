import CodeModel
import Foundation
import SourceTree
import Testing

/// Recognising unchanged files without reading them, and never being fooled.
@Suite struct ReuseTests {
  /// Records as a scan would leave them that ran long after the files were written.
  private func aged(_ records: [FileRecord]) -> [FileRecord] {
    records.map {
      FileRecord(
        path: $0.path, fingerprint: $0.fingerprint, outcome: $0.outcome,
        readNanoseconds: $0.readNanoseconds + 3_000_000_000)
    }
  }

  @Test func `nothing is read when nothing changed`() throws {
    let tree = try TemporaryTree("//- /a.c\na\n//- /b/c.c\nb\n//- /zero.bin\nx\0y\n")
    let first = try tree.scanner().scan()
    #expect(first.filesRead == 3)
    let second = try tree.scanner().scan(previous: aged(first.records))
    #expect(second.filesRead == 0)
    #expect(second.tree.root == first.tree.root)
    #expect(second.records == aged(first.records))
  }

  @Test func `only what changed is read`() throws {
    let tree = try TemporaryTree("//- /a.c\na\n//- /b/c.c\nb\n//- /d.c\nd\n")
    let first = try tree.scanner().scan()
    try tree.write("b/c.c", "changed\n")
    try tree.write("b/new.c", "new\n")
    try tree.remove("d.c")
    let second = try tree.scanner().scan(previous: aged(first.records))
    #expect(second.filesRead == 2)
    #expect(second.records.map(\.path.string) == ["a.c", "b/c.c", "b/new.c"])
    let fresh = try tree.scanner().scan()
    #expect(fresh.tree.root == second.tree.root)
  }

  @Test func `writes of one size within one clock tick are never missed`() throws {
    let tree = try TemporaryTree("//- /a.c\n00000\n")
    var previous = try tree.scanner().scan()
    for round in 1...300 {
      let descriptor = open("\(tree.root)/a.c", O_WRONLY)
      let text = String(10_000 + round)
      #expect(write(descriptor, text, 5) == 5)
      close(descriptor)
      let scan = try tree.scanner().scan(previous: previous.records)
      let fresh = try tree.scanner().scan()
      #expect(scan.tree.root == fresh.tree.root, "round \(round)")
      previous = scan
    }
  }

  @Test func `a restored modification time does not hide a change`() throws {
    let tree = try TemporaryTree("//- /a.c\nold\n")
    let path = "\(tree.root)/a.c"
    var longAgo = [timespec(tv_sec: 1_000, tv_nsec: 5), timespec(tv_sec: 1_000, tv_nsec: 5)]
    utimensat(AT_FDCWD, path, &longAgo, 0)
    let first = try tree.scanner().scan()
    let descriptor = open(path, O_WRONLY)
    #expect(write(descriptor, "new", 3) == 3)
    close(descriptor)
    utimensat(AT_FDCWD, path, &longAgo, 0)
    let second = try tree.scanner().scan(previous: first.records)
    #expect(second.records[0].fingerprint.modifiedNanoseconds == 1_000_000_000_005)
    #expect(second.filesRead == 1 && second.tree.root != first.tree.root)
  }

  @Test func `a file is racy until its clock has ticked`() {
    func isRacy(changed: Int64, read: Int64) -> Bool {
      FileRecord(
        path: RepositoryPath("a"),
        fingerprint: FileFingerprint(
          size: 1, modifiedNanoseconds: 0, changedNanoseconds: changed, inode: 1),
        outcome: .skipped(.binary), readNanoseconds: read
      ).isRacy
    }
    #expect(isRacy(changed: 5_000_000_001, read: 5_000_000_001))
    #expect(isRacy(changed: 5_000_000_001, read: 5_010_000_000))
    #expect(!isRacy(changed: 5_000_000_001, read: 5_030_000_000))
    #expect(isRacy(changed: 5_000_000_000, read: 6_900_000_000))
    #expect(!isRacy(changed: 5_000_000_000, read: 7_100_000_000))
    #expect(isRacy(changed: 9_000_000_001, read: 5_000_000_001))
  }

  @Test func `a changed limit reopens what was decided by size`() throws {
    let tree = try TemporaryTree("//- /a.c\n0123456789\n")
    let small = try tree.scanner(limits: ScanLimits(fileBytesMax: 4)).scan()
    #expect(small.acceptedCount == 0)
    let large = try tree.scanner().scan(previous: aged(small.records))
    #expect(large.acceptedCount == 1)
    #expect(
      try tree.scanner(limits: ScanLimits(fileBytesMax: 4)).scan(previous: aged(large.records))
        .acceptedCount == 0)
  }
}
