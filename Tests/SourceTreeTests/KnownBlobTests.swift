import CodeModel
import Foundation
import SourceTree
import Testing

/// Content that git names is read once, wherever it turns up.
struct `Known blobs` {
  private static let fixture = """
    //- /code/a.py
    def alpha(): pass
    //- /code/src/b.c
    int b;
    //- /code/src/zero.bin
    x\u{0}y
    //- /code/script
    #!/bin/sh

    """

  /// Gives every file an old time and lets git note it, as if the checkout were minutes ago.
  private func age(_ folder: String, _ tree: TemporaryTree) throws {
    let top = "\(tree.root)/\(folder)"
    // Git looks at whole seconds, so each call has its own.
    let time = Date(timeIntervalSince1970: 1_700_000_000 - .random(in: 0..<100_000_000))
    for path in try FileManager.default.subpathsOfDirectory(atPath: top)
    where !path.hasPrefix(".git") {
      try FileManager.default.setAttributes(
        [.modificationDate: time],
        ofItemAtPath: "\(top)/\(path)")
    }
    try tree.git("update-index", "-q", "--refresh", at: folder)
  }

  private func scanner(_ folder: String, _ tree: TemporaryTree, _ notes: BlobNotes)
    -> SourceTreeScanner
  {
    SourceTreeScanner(
      root: "\(tree.root)/\(folder)", gitEnvironment: tree.gitEnvironment, knownBlobs: notes)
  }

  private func learned(_ tree: TemporaryTree) throws -> BlobNotes {
    let notes = BlobNotes()
    try tree.commitAll(at: "code")
    let scan = try scanner("code", tree, notes).scan()
    #expect(scan.filesRead == 4 && scan.learnedBlobs.count == 4)
    notes.keep(scan)
    return notes
  }

  @Test func `a commit of files that were scanned is not read`() throws {
    let tree = try TemporaryTree(Self.fixture)
    let notes = try learned(tree)
    let scan = try tree.source(at: "code", knownBlobs: notes).scan()
    #expect(scan.filesRead == 0)
    #expect(scan.tree.root == (try tree.scanner(at: "code").scan()).tree.root)
    #expect(scan.reason("src/zero.bin") == .binary)
  }

  @Test func `of a parent commit only the differences are read`() throws {
    let tree = try TemporaryTree(Self.fixture)
    try tree.commitAll(at: "code")
    try tree.write("code/a.py", "def changed(): pass\n")
    try tree.write("code/new.py", "def new(): pass\n")
    let notes = BlobNotes()
    try tree.commitAll(at: "code")
    notes.keep(try scanner("code", tree, notes).scan())
    let scan = try tree.source("HEAD~1", at: "code", knownBlobs: notes).scan()
    #expect(scan.filesRead == 1)
    notes.keep(scan)
    #expect(try tree.source("HEAD~1", at: "code", knownBlobs: notes).scan().filesRead == 0)
  }

  @Test(arguments: ["worktree", "clone"])
  func `of another checkout only the differences are read`(kind: String) throws {
    let tree = try TemporaryTree(Self.fixture)
    let notes = try learned(tree)
    if kind == "clone" {
      try tree.git("clone", "-q", "code", "other")
    } else {
      try tree.git("worktree", "add", "-q", "--detach", "../other", at: "code")
    }
    try age("other", tree)
    let same = try scanner("other", tree, notes).scan()
    #expect(same.filesRead == 0)
    #expect(same.tree.root == (try tree.scanner(at: "code").scan()).tree.root)
    try tree.write("other/src/b.c", "int changed;\n")
    try tree.write("other/untracked.c", "int u;\n")
    let scan = try scanner("other", tree, notes).scan()
    #expect(scan.filesRead == 2)
    #expect(scan.tree.root == (try tree.scanner(at: "other").scan()).tree.root)
  }

  @Test func `a folder inside a checkout is as little read`() throws {
    let tree = try TemporaryTree(Self.fixture)
    let notes = try learned(tree)
    try tree.git("clone", "-q", "code", "other")
    try age("other", tree)
    #expect(try scanner("other/src", tree, notes).scan().filesRead == 0)
  }

  @Test func `a file written when git wrote its index is read`() throws {
    let tree = try TemporaryTree(Self.fixture)
    let notes = try learned(tree)
    try tree.git("clone", "-q", "code", "other")
    try age("other", tree)
    var times = [
      timespec(tv_sec: 1_000_000_000, tv_nsec: 0), timespec(tv_sec: 1_700_000_000, tv_nsec: 0),
    ]
    utimensat(AT_FDCWD, "\(tree.root)/other/.git/index", &times, 0)
    #expect(try scanner("other", tree, notes).scan().filesRead == 4)
  }

  @Test(arguments: ["crlf", "ident", "filter"])
  func `a file that git converts is read`(conversion: String) throws {
    let tree = try TemporaryTree("//- /code/a.c\nint a; // $Id$\nint b;\n")
    let notes = BlobNotes()
    try tree.commitAll(at: "code")
    notes.keep(try scanner("code", tree, notes).scan())
    try tree.git("clone", "-q", "--no-checkout", "code", "other")
    switch conversion {
    case "crlf": try tree.write("other/.git/info/attributes", "* text eol=crlf\n")
    case "ident": try tree.write("other/.git/info/attributes", "* ident\n")
    default:
      try tree.write("other/.git/info/attributes", "* filter=swap\n")
      try tree.git("config", "filter.swap.smudge", "tr ab ba", at: "other")
      try tree.git("config", "filter.swap.clean", "tr ab ba", at: "other")
    }
    try tree.git("checkout", "-q", at: "other")
    try age("other", tree)
    let scan = try scanner("other", tree, notes).scan()
    #expect(scan.filesRead == 1)
    #expect(scan.tree.root == (try tree.scanner(at: "other").scan()).tree.root)
  }

  @Test func `the same content under another name is judged anew`() throws {
    let tree = try TemporaryTree("//- /code/a.py\nx = 1\n")
    let notes = BlobNotes()
    try tree.commitAll(at: "code")
    notes.keep(try scanner("code", tree, notes).scan())
    try tree.git("mv", "a.py", "a.rb", at: "code")
    try tree.commitAll(at: "code")
    let scan = try tree.source(at: "code", knownBlobs: notes).scan()
    #expect(scan.filesRead == 1)
    guard case .accepted(_, let language) = try #require(scan.records.first).outcome else {
      Issue.record("a.rb is skipped")
      return
    }
    #expect(language.rawValue == "ruby")
  }

  @Test func `a file let in by a rule is no fact about its content`() throws {
    let marker = "// Code generated by protoc. DO NOT EDIT.\nint g;\n"
    let tree = try TemporaryTree("//- /code/g.c\n\(marker)//- /code/.apusignore\n!g.c\n")
    let notes = BlobNotes()
    try tree.commitAll(at: "code")
    let scan = try scanner("code", tree, notes).scan()
    #expect(scan.acceptedPaths.contains("g.c"))
    notes.keep(scan)
    try tree.remove("code/.apusignore")
    try tree.commitAll(at: "code")
    #expect(try tree.source(at: "code", knownBlobs: notes).scan().reason("g.c") == .generated)
  }

  @Test func `a file let in by limits is no fact about its content, and a fact is no obstacle`()
    throws
  {
    let tree = try TemporaryTree("//- /code/g.c\n// Code generated by x. DO NOT EDIT.\nint g;\n")
    let accepting = ScanLimits(acceptsGenerated: true)
    let notes = BlobNotes()
    try tree.commitAll(at: "code")
    func source(_ limits: ScanLimits) throws -> SourceScan {
      try tree.source(at: "code", limits: limits, knownBlobs: notes).scan()
    }
    let wide = try source(accepting)
    #expect(wide.acceptedPaths == ["g.c"])
    notes.keep(wide)
    let usual = try source(.default)
    #expect(usual.reason("g.c") == .generated)
    notes.keep(usual)
    #expect(try source(accepting).acceptedPaths == ["g.c"])
  }

  @Test func `a new checkout is asked for in few questions, an edited file not at all`() throws {
    let tree = try TemporaryTree()
    for number in 0..<300 { try tree.write("code/f\(number).c", "int f\(number);\n") }
    let notes = BlobNotes()
    try tree.commitAll(at: "code")
    notes.keep(try scanner("code", tree, notes).scan())
    try tree.git("clone", "-q", "code", "other")
    try age("other", tree)
    // Old enough for the file system's clock to tell a later change.
    usleep(30_000)
    let before = notes.askedCount
    #expect(try scanner("other", tree, notes).scan().filesRead == 0)
    #expect(notes.askedCount - before <= 10)
    let first = try scanner("other", tree, notes).scan()
    let asked = notes.askedCount
    try tree.write("other/f7.c", "int edited;\n")
    let scan = try scanner("other", tree, notes).scan(previous: first.records)
    #expect(scan.filesRead == 1 && notes.askedCount == asked)
  }
}
