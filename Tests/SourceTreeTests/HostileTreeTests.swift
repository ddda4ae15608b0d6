import CodeModel
import Foundation
import SourceTree
import Testing

/// Trees no tool would make on purpose.
@Suite struct HostileTreeTests {
  @Test func `a missing root, a file and an empty folder are told apart`() throws {
    let tree = try TemporaryTree("//- /a.c\na\n")
    #expect(throws: SourceTreeFault.rootMissing(path: "\(tree.root)/x")) {
      try tree.scanner(at: "x").scan()
    }
    #expect(throws: SourceTreeFault.rootNotDirectory(path: "\(tree.root)/a.c")) {
      try tree.scanner(at: "a.c").scan()
    }
    try tree.makeFolder("empty")
    let scan = try tree.scanner(at: "empty").scan()
    #expect(scan.records.isEmpty && scan.tree.nodes.count == 1)
    #expect(scan.emptinessExplanation == "no indexable files: the folder holds no files")
    #expect(SourceTreeFault.rootMissing(path: "/x").description.contains("/x does not exist. "))
  }

  @Test func `symbolic links are listed and never followed`() throws {
    let tree = try TemporaryTree("//- /in/a.c\na\n//- /out/secret.c\na\n")
    for (name, target) in [
      ("loop", "."), ("up", ".."), ("file", "a.c"), ("escape", "../out/secret.c"), ("dead", "x"),
      (".gitignore", "../out/secret.c"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(tree.root)/in/\(name)", withDestinationPath: target)
    }
    let scan = try tree.scanner(at: "in").scan()
    #expect(scan.acceptedCount == 1)
    #expect(scan.skippedCounts == [.symbolicLink: 6])
    #expect(throws: SourceTreeFault.self) {
      try tree.scanner(at: "in").read(RepositoryPath("escape"))
    }
    #expect(throws: SourceTreeFault.self) {
      try tree.scanner(at: "in").read(RepositoryPath("loop/a.c"))
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `pipes are never opened`() throws {
    let tree = try TemporaryTree("//- /a.c\na\n")
    #expect(mkfifo("\(tree.root)/pipe.c", 0o600) == 0)
    #expect(mkfifo("\(tree.root)/.gitignore", 0o600) == 0)
    let scan = try tree.scanner().scan()
    #expect(scan.acceptedCount == 1)
    #expect(scan.skippedCounts == [.notRegularFile: 2])
    #expect(throws: SourceTreeFault.self) { try tree.scanner().read(RepositoryPath("pipe.c")) }
  }

  @Test(.enabled(if: geteuid() != 0, "root can read everything"))
  func `what cannot be read is a diagnostic`() throws {
    let tree = try TemporaryTree("//- /a.c\na\n//- /closed/b.c\na\n//- /shut.c\na\n")
    chmod("\(tree.root)/closed", 0)
    chmod("\(tree.root)/shut.c", 0)
    defer { chmod("\(tree.root)/closed", 0o700) }
    let scan = try tree.scanner().scan()
    #expect(scan.acceptedCount == 1)
    #expect(scan.skippedCounts == [.unreadable: 1])
    #expect(scan.diagnostics.map(\.path.string) == ["closed", "shut.c"])
    #expect(throws: SourceTreeFault.self) { try tree.scanner(at: "closed").scan() }
  }

  @Test func `names are bytes`() throws {
    let tree = try TemporaryTree()
    let names: [[UInt8]] = [
      Array("new\nline.c".utf8), Array("naïve.c".utf8), [0xFF, 0xFE, 0x2E, 0x63],
      Array("-rf *.c".utf8), Array("日本.c".utf8), Array("a\u{301}.c".utf8),
    ]
    for name in names {
      let path = Array("\(tree.root)/".utf8) + name + [0]
      let descriptor = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer {
        open($0.baseAddress.unsafelyUnwrapped, O_CREAT | O_WRONLY, 0o600)
      }
      #expect(write(descriptor, "abc", 3) == 3)
      close(descriptor)
    }
    let scan = try tree.scanner().scan()
    #expect(Set(scan.records.map(\.path.bytes)) == Set(names))
    #expect(scan.acceptedCount == names.count)
    for record in scan.records {
      #expect(try tree.scanner().read(record.path) == Array("abc".utf8))
    }
    #expect(try tree.scanner().scan(previous: scan.records).tree.root == scan.tree.root)
  }

  @Test func `ten thousand folders deep`() throws {
    let tree = try TemporaryTree(inMemory: true)
    let depth = 10_000
    var folder = open(tree.root, O_RDONLY | O_DIRECTORY)
    for _ in 0..<depth {
      #expect(mkdirat(folder, "d", 0o700) == 0)
      let next = openat(folder, "d", O_RDONLY | O_DIRECTORY)
      close(folder)
      folder = next
    }
    let file = openat(folder, "deep.c", O_CREAT | O_WRONLY, 0o600)
    #expect(write(file, "abc", 3) == 3)
    close(file)
    close(folder)
    try tree.write("zz.c", "after\n")

    let scan = try tree.scanner().scan()
    #expect(scan.acceptedCount == 2 && scan.diagnostics.isEmpty)
    #expect(scan.tree.nodes.count == depth + 1)
    #expect(scan.records[0].path.bytes.count == 2 * depth + "deep.c".utf8.count)
    #expect(try tree.scanner().read(scan.records[0].path) == Array("abc".utf8))
    let nodes = scan.tree.nodes
    let diff = MerkleDiff.between(nil, scan.tree.root) { nodes[$0] ?? DirectoryNode(entries: []) }
    #expect(diff.changes.count == 2)

    let bounded = try tree.scanner(limits: ScanLimits(pathBytesMax: 4_096)).scan()
    #expect(bounded.records.map(\.path.string) == ["zz.c"])
    #expect(bounded.diagnostics.map(\.message) == ["its path is longer than 4096 bytes"])
  }

  @Test func `an index or rule file full of rubbish is survived`() throws {
    var random = SplitMix(seed: 7)
    let tree = try TemporaryTree("//- /.gitignore\n*.o\n//- /a.o\na\n//- /b.c\na\n")
    try tree.git("init", "-q")
    try tree.git("add", "-f", ".")
    let index = try Data(contentsOf: URL(fileURLWithPath: "\(tree.root)/.git/index"))
    #expect(try tree.listed() == [".gitignore", "a.o", "b.c"])
    for round in 0..<300 {
      var damaged = Array(index)
      for _ in 0...(round % 4) {
        damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if round % 3 == 0 { damaged.removeLast(Int.random(in: 1..<damaged.count, using: &random)) }
      try tree.write(".git/index", damaged)
      #expect(try tree.listed().contains("b.c"))
    }
    try tree.write(".gitignore", (0..<4_000).map { _ in UInt8.random(in: 0...255, using: &random) })
    _ = try tree.listed()
  }
}
