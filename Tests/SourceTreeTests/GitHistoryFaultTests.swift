import CodeModel
import Foundation
import SourceTree
import Testing

/// Histories that are not all there, and repositories that want more than to be read.
struct `Histories that are not whole` {
  @Test func `the oldest commit of a shallow clone adds nothing`() throws {
    let tree = try TemporaryTree("//- /code/a.c\n1\n//- /code/b.c\n1\n")
    try tree.commitAll("first", at: "code")
    for number in 2...3 {
      try tree.write("code/a.c", "\(number)\n")
      try tree.commitAll("change \(number)", at: "code")
    }
    try tree.git("clone", "-q", "--depth", "2", "file://\(tree.root)/code", "shallow")
    let history = try tree.history(at: "shallow")
    #expect(history.lines == ["change 3: a.c", "change 2: "])
    #expect(history.end == .shallow)
  }

  @Test func `a clone without contents still has its history`() throws {
    let text = (1...30).map { "line \($0)\n" }.joined()
    let tree = try TemporaryTree("//- /code/a.c\n\(text)//- /code/b.c\nwhole\n")
    try tree.commitAll("first", at: "code")
    try tree.git("mv", "b.c", "c.c", at: "code")
    try tree.write("code/d.c", text + "more\n")
    try tree.remove("code/a.c")
    try tree.commitAll("renamed", at: "code")
    try tree.write("code/d.c", "other\n")
    try tree.commitAll("last", at: "code")
    try tree.git("config", "uploadpack.allowFilter", "true", at: "code")
    try tree.git("clone", "-q", "--filter=blob:none", "file://\(tree.root)/code", "partial")
    let history = try tree.history(at: "partial")
    #expect(history.lines == ["last: d.c", "renamed: a.c, c.c, d.c", "first: a.c, b.c"])
    #expect(history.commits[1].renames.map(\.later.string) == ["c.c"])
  }

  @Test func `without commits or a repository there is a fault that says so`() throws {
    let tree = try TemporaryTree("//- /a.c\n1\n")
    #expect(throws: GitFault.notRepository(path: tree.root)) { try tree.history() }
    try tree.git("init", "-q")
    #expect(throws: GitFault.unknownRevision("HEAD", path: tree.root, isShallow: false)) {
      try tree.history()
    }
  }

  @Test func `settings of the repository start no program and change no form`() throws {
    let tree = try TemporaryTree("//- /a.c\n1\n")
    try tree.commitAll("first")
    try tree.write("a.c", "2\n")
    try tree.write(".gitattributes", "*.c diff=evil\n")
    try tree.commitAll("second")
    let program = "touch '\(tree.root)/.git/ran'"
    for (name, value) in [
      ("log.showSignature", "true"), ("gpg.program", program), ("diff.external", program),
      ("diff.evil.textconv", program), ("diff.evil.command", program), ("log.follow", "true"),
      ("diff.renames", "false"), ("diff.noprefix", "true"), ("diff.relative", "false"),
      ("log.showRoot", "false"), ("log.date", "iso"), ("format.pretty", "full"),
      ("log.decorate", "full"), ("core.pager", program), ("color.ui", "always"),
      ("log.diffMerges", "on"), ("diff.orderFile", "none"),
    ] {
      try tree.git("config", name, value)
    }
    let history = try tree.history()
    #expect(history.lines == ["second: .gitattributes, a.c", "first: a.c"])
    #expect(!FileManager.default.fileExists(atPath: "\(tree.root)/.git/ran"))
  }

  @Test func `a submodule is one path, and has a history of its own`() throws {
    let tree = try TemporaryTree("//- /part/x.c\n1\n//- /code/a.c\n1\n")
    try tree.commitAll("part", at: "part")
    try tree.commitAll("first", at: "code")
    try tree.git(
      "-c", "protocol.file.allow=always", "submodule", "add", "-q", "\(tree.root)/part", "sub",
      at: "code")
    try tree.commitAll("with part", at: "code")
    #expect(try tree.history(at: "code").lines.first == "with part: .gitmodules, sub")
    #expect(try tree.history(at: "code/sub").lines == ["part: x.c"])
  }

  @Test func `the commit that is checked out is found whatever form it has`() throws {
    let tree = try TemporaryTree("//- /code/lib/a.c\n1\n")
    try tree.commitAll("first", at: "code")
    let first = try tree.commit(at: "code")
    try tree.write("code/lib/a.c", "2\n")
    try tree.commitAll("second", at: "code")
    let second = try tree.commit(at: "code")
    func head(_ folder: String) throws -> GitObjectID {
      try GitHead.commit(of: "\(tree.root)/\(folder)")
    }
    #expect(try head("code") == second)
    #expect(try head("code/lib") == second)
    try tree.git("pack-refs", "--all", at: "code")
    #expect(try head("code") == second)
    // Git refuses such a repository: it is not asked.
    func setFormat(_ version: String) throws {
      try tree.git("config", "-f", "code/.git/config", "core.repositoryFormatVersion", version)
    }
    try setFormat("99")
    #expect(try head("code") == second)
    try setFormat("0")
    try tree.git("worktree", "add", "-q", "\(tree.root)/other", "HEAD~1", at: "code")
    #expect(try head("other") == first)
    try tree.git("checkout", "-q", "--detach", "HEAD~1", at: "code")
    #expect(try head("code") == first)
    try tree.git("clone", "-q", "--bare", "code", "bare.git")
    #expect(try head("bare.git") == first)
  }
}
