import CodeModel
import Foundation
import SourceTree
import Testing

/// A commit read from its objects against the same commit checked out.
struct `A commit as a tree` {
  private static let fixture = """
    //- /a.py
    def alpha(): pass
    //- /src/b.c
    int b;
    //- /src/deep/er/c.rs
    fn c() {}
    //- /package-lock.json
    {}
    //- /.gitignore
    *.log
    //- /zero.bin
    x\u{0}y

    """

  @Test(arguments: ["sha1", "sha256"], [false, true])
  func `holds what a scan of its checkout finds`(format: String, isPacked: Bool) throws {
    let tree = try TemporaryTree(Self.fixture)
    try tree.git("init", "-q", "--object-format=\(format)")
    try tree.write("kept.log", "tracked although ignored\n")
    try tree.write("empty.txt", "")
    try tree.git("add", "-f", "kept.log")
    try tree.commitAll()
    if isPacked { try tree.git("gc", "-q") }
    let scan = try tree.source().scan()
    let checkout = try tree.scanner().scan()
    #expect(scan.records.map(\.path) == checkout.records.map(\.path))
    #expect(scan.records.map(\.outcome) == checkout.records.map(\.outcome))
    #expect(scan.tree.root == checkout.tree.root)
    #expect(try tree.source().read(RepositoryPath("src/b.c")) == Array("int b;\n".utf8))
  }

  @Test func `names of every kind lead to the same commit`() throws {
    let tree = try TemporaryTree("//- /a.c\nold\n")
    try tree.commitAll()
    try tree.git("tag", "light")
    try tree.git("tag", "-a", "-m", "m", "annotated")
    try tree.git("branch", "feature/x")
    let id = try tree.commit()
    try tree.write("a.c", "new\n")
    try tree.commitAll()
    let names = [
      "HEAD~1", "light", "annotated", "feature/x", "refs/tags/light", id.hexadecimal,
      String(id.hexadecimal.prefix(8)), "@^",
    ]
    for name in names { #expect(try tree.commit(name) == id, "\(name)") }
    #expect(try tree.source("light").read(RepositoryPath("a.c")) == Array("old\n".utf8))
    #expect(try tree.source().read(RepositoryPath("a.c")) == Array("new\n".utf8))
  }

  @Test func `names that bytes allow, modes and links are as in a checkout`() throws {
    let tree = try TemporaryTree("//- /run.sh\n#!/bin/sh\n")
    try tree.git("init", "-q")
    try tree.git("update-index", "--add", "--cacheinfo", "100644,\(try blob(tree)),line\nend.c")
    try tree.write("tab\tand \"quotes\".c", "int q;\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(tree.root)/run.sh")
    try FileManager.default.createSymbolicLink(
      atPath: "\(tree.root)/link.c", withDestinationPath: "run.sh")
    let name: [CChar] = Array("\(tree.root)/".utf8CString.dropLast()) + [-1, 46, 99, 0]
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o644)
    #expect(write(descriptor, "int x;\n", 7) == 7)
    close(descriptor)
    try tree.git("add", "--", ".")
    try tree.git("update-index", "--add", "--cacheinfo", "100644,\(try blob(tree)),line\nend.c")
    try tree.git("commit", "-q", "-m", "m")
    let scan = try tree.source().scan()
    #expect(scan.reason("link.c") == .symbolicLink)
    #expect(scan.acceptedPaths.contains("run.sh"))
    #expect(scan.acceptedPaths.contains("line\nend.c"))
    #expect(scan.acceptedPaths.contains("tab\tand \"quotes\".c"))
    let raw = try #require(scan.records.last)
    #expect(raw.path.bytes == [0xFF, 0x2E, 0x63])
    #expect(try tree.source().read(raw.path) == Array("int x;\n".utf8))
    #expect(throws: SourceTreeFault.fileMissing(path: RepositoryPath("link.c"))) {
      try tree.source().read(RepositoryPath("link.c"))
    }
  }

  private func blob(_ tree: TemporaryTree) throws -> String {
    try tree.write(".git/content", "int l;\n")
    let output = try tree.git("hash-object", "-w", ".git/content")
    return String(decoding: output.dropLast(), as: UTF8.self)
  }

  @Test func `files are dropped by the rules of the commit, not of the folder`() throws {
    let tree = try TemporaryTree(
      """
      //- /.apusignore
      *.gen.c
      /docs/
      !secret.env
      //- /a.gen.c
      x
      //- /a.c
      x
      //- /docs/page.md
      x
      //- /sub/.apusignore
      !keep.gen.c
      //- /sub/keep.gen.c
      x
      //- /sub/drop.gen.c
      x
      //- /secret.env
      KEY=1
      //- /other.env
      KEY=1

      """)
    try tree.commitAll()
    let checkout = try tree.scanner().scan()
    try tree.write(".apusignore", "a.c\n")
    try tree.write("sub/.apusignore", "*\n")
    let scan = try tree.source().scan()
    #expect(scan.records.map(\.path) == checkout.records.map(\.path))
    #expect(scan.records.map(\.outcome) == checkout.records.map(\.outcome))
    #expect(scan.ignoredCounts == checkout.ignoredCounts)
    #expect(scan.acceptedPaths.contains("sub/keep.gen.c"))
    #expect(scan.acceptedPaths.contains("secret.env"))
    #expect(scan.reason("other.env") == .secret)
    let further = try tree.source(ignoredPatterns: ["sub/"]).scan()
    #expect(!further.paths.contains { $0.hasPrefix("sub/") })
  }

  @Test func `a folder of a repository is a root with the rules above it`() throws {
    let tree = try TemporaryTree(
      """
      //- /.apusignore
      *.txt
      //- /lib/.apusignore
      /core/drop.c
      //- /lib/core/a.c
      x
      //- /lib/core/drop.c
      x
      //- /lib/core/b.txt
      x
      //- /lib/core/in/c.c
      x
      //- /out.c
      x

      """)
    try tree.commitAll()
    let scan = try tree.source(at: "lib/core").scan()
    #expect(scan.paths == ["a.c", "in/c.c"])
    #expect(
      scan.records.map(\.outcome)
        == (try tree.scanner(at: "lib/core").scan()).records.map(\.outcome))
    #expect(try tree.source(at: "lib/core").read(RepositoryPath("in/c.c")) == Array("x\n".utf8))
  }

  @Test func `a folder that the commit lacks is empty there`() throws {
    let tree = try TemporaryTree("//- /a.c\nx\n")
    try tree.commitAll()
    try tree.makeFolder("later")
    #expect(try tree.source(at: "later").scan().records.isEmpty)
  }

  @Test func `a bare repository and a second work tree hold the same commits`() throws {
    let tree = try TemporaryTree("//- /code/a.c\nx\n")
    try tree.commitAll(at: "code")
    try tree.git("clone", "-q", "--bare", "code", "bare.git")
    try tree.git("worktree", "add", "-q", "--detach", "../second", at: "code")
    for folder in ["bare.git", "second"] {
      #expect(try tree.source(at: folder).scan().acceptedPaths == ["a.c"], "\(folder)")
    }
    #expect(try GitRevision(resolving: "HEAD", in: "\(tree.root)/bare.git").top == nil)
  }

  @Test func `huge blobs are judged by their size alone`() throws {
    let tree = try TemporaryTree("//- /small.c\nint s;\n")
    try tree.write("huge.c", String(repeating: "int h;\n", count: 300_000))
    try tree.commitAll()
    let scan = try tree.source().scan()
    #expect(scan.reason("huge.c") == .oversized)
    #expect(scan.filesRead == 1)
  }

  @Test func `records of the same commit save reading`() throws {
    let tree = try TemporaryTree(Self.fixture)
    try tree.commitAll()
    let first = try tree.source().scan()
    #expect(first.filesRead == 5)
    let again = try tree.source().scan(previous: first.records)
    #expect(again.filesRead == 0)
    #expect(again.records == first.records)
    try tree.write("src/b.c", "int other;\n")
    try tree.commitAll()
    #expect(try tree.source().scan(previous: first.records).filesRead == 1)
  }
}
