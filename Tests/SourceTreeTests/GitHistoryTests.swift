import CodeModel
import Foundation
import SourceTree
import Testing

/// Which commits changed what, as git tells it.
struct `History of a folder` {
  @Test func `commits come newest first with their files, merges without`() throws {
    let tree = try TemporaryTree("//- /a.c\n1\n//- /b.c\n1\n")
    try tree.commitAll("first")
    try tree.git("checkout", "-q", "-b", "side")
    try tree.write("b.c", "2\n")
    try tree.commitAll("aside")
    try tree.git("checkout", "-q", "-")
    try tree.write("a.c", "2\n")
    try tree.commitAll("main: two  spaces")
    try tree.git("merge", "-q", "--no-edit", "side")
    try tree.remove("a.c")
    try tree.commitAll("removed")
    let history = try tree.history()
    #expect(history.lines.first == "removed: a.c")
    #expect(
      Set(history.lines) == [
        "removed: a.c", "main: two  spaces: a.c", "aside: b.c", "first: a.c, b.c",
      ])
    #expect(history.end == .beginning)
    #expect(history.commits.allSatisfy { abs($0.authorSeconds - Int64(time(nil))) < 3_600 })
    #expect(try history.commits.first?.id == tree.commit())
  }

  @Test func `a merge of many branches counts as none`() throws {
    let tree = try TemporaryTree("//- /a.c\n1\n")
    try tree.commitAll("first")
    for name in ["x", "y", "z"] {
      try tree.git("checkout", "-q", "-b", name, "HEAD")
      try tree.write("\(name).c", "1\n")
      try tree.commitAll(name)
      try tree.git("checkout", "-q", "-")
    }
    try tree.git("merge", "-q", "--no-edit", "x", "y", "z")
    #expect(try Set(tree.history().lines) == ["first: a.c", "x: x.c", "y: y.c", "z: z.c"])
  }

  @Test func `renames are told, with changes on the way`() throws {
    let text = (1...30).map { "line \($0)\n" }.joined()
    let tree = try TemporaryTree("//- /a.c\n\(text)//- /same.c\nunchanged\n")
    try tree.commitAll("first")
    try tree.write("lib/b.c", text + "more\n")
    try tree.remove("a.c")
    try tree.git("mv", "same.c", "moved.c")
    try tree.commitAll("renamed")
    let commit = try #require(try tree.history().commits.first)
    #expect(commit.paths.map(\.string).sorted() == ["lib/b.c", "moved.c"])
    #expect(
      Set(commit.renames) == [
        HistoryRename(former: RepositoryPath("a.c"), later: RepositoryPath("lib/b.c")),
        HistoryRename(former: RepositoryPath("same.c"), later: RepositoryPath("moved.c")),
      ])
  }

  @Test func `a folder has its part of the history`() throws {
    let tree = try TemporaryTree("//- /lib/a.c\n1\n//- /b.c\n1\n")
    try tree.commitAll("both")
    try tree.write("b.c", "2\n")
    try tree.commitAll("outside")
    try tree.write("lib/a.c", "2\n")
    try tree.commitAll("inside")
    #expect(try tree.history(at: "lib").lines == ["inside: a.c", "both: a.c"])
  }

  @Test func `names are bytes`() throws {
    let tree = try TemporaryTree()
    let names: [[UInt8]] = [
      Array("a\nb.c".utf8), Array("quote\".c".utf8), Array("M".utf8), Array("\u{1}x".utf8),
      [0x66, 0xFF, 0xFE], Array("R100".utf8), Array("naïve.c".utf8),
    ]
    for name in names {
      let path = (Array("\(tree.root)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
      let file = try #require(fopen(path, "w"))
      fputs("text\n", file)
      fclose(file)
    }
    try tree.commitAll("\u{1}odd\tsubject")
    let commit = try #require(try tree.history().commits.first)
    #expect(Set(commit.paths.map(\.bytes)) == Set(names))
    #expect(commit.subject == "\u{1}odd\tsubject")
  }

  @Test func `a commit of too many files keeps only its renames`() throws {
    let tree = try TemporaryTree("//- /old.c\nthe same text as before\n")
    try tree.commitAll("first")
    try tree.git("mv", "old.c", "new.c")
    for number in 0..<20 { try tree.write("f\(number).c", "\(number)\n") }
    try tree.commitAll("great")
    var limits = HistoryLimits()
    limits.pathCountMax = 20
    let history = try tree.history(limits: limits)
    #expect(history.lines == ["great: ", "first: old.c"])
    #expect(history.commits.first?.renames.map(\.later.string) == ["new.c"])
  }

  @Test func `a long subject is cut between characters`() throws {
    let tree = try TemporaryTree("//- /a.c\n1\n")
    try tree.commitAll(String(repeating: "é", count: 20_000))
    let subject = try #require(try tree.history().commits.first?.subject)
    #expect(subject == String(repeating: "é", count: 100) + "…")
  }

  @Test func `reading ends where limits are, and says so`() throws {
    let tree = try TemporaryTree()
    for number in 0..<6 {
      try tree.write("a.c", "\(number)\n")
      try tree.commitAll("commit \(number)")
    }
    var limits = HistoryLimits()
    limits.commitCountMax = 4
    let counted = try tree.history(limits: limits)
    #expect(counted.commits.count == 4 && counted.end == .commitCount)
    limits = HistoryLimits()
    limits.outputByteCountMax = 100
    #expect(try tree.history(limits: limits).end == .effort)
    limits = HistoryLimits()
    limits.seconds = 0
    let late = try tree.history(limits: limits)
    #expect(late.commits.isEmpty && late.end == .effort)
  }

  @Test func `only what is new is read on from a known commit`() throws {
    let tree = try TemporaryTree("//- /a.c\n1\n")
    try tree.commitAll("first")
    let first = try tree.commit()
    try tree.write("a.c", "2\n")
    try tree.commitAll("second")
    let second = try tree.commit()
    let reader = GitHistoryReader(folder: tree.root)
    #expect(try reader.history(of: second, since: first)?.lines == ["second: a.c"])
    #expect(try reader.history(of: first, since: second) == nil)
    let unknown = try #require(GitObjectID(bytes: [UInt8](repeating: 7, count: 20)))
    #expect(try reader.history(of: second, since: unknown) == nil)
  }
}
