import CodeModel
import Foundation
import SourceTree
import Testing

/// Commits that cannot be read: each cause has its own words.
struct `Commits that cannot be read` {
  @Test(arguments: ["nope", "-x", "", "HEAD:a.c", "HEAD~9", String(repeating: "0", count: 40)])
  func `a name of nothing is told of`(name: String) throws {
    let tree = try TemporaryTree("//- /a.c\nx\n")
    try tree.commitAll()
    #expect(throws: GitFault.unknownRevision(name, path: tree.root, isShallow: false)) {
      try GitRevision(resolving: name, in: tree.root)
    }
  }

  @Test func `a folder without a repository has no commits`() throws {
    let tree = try TemporaryTree("//- /a.c\nx\n")
    #expect(throws: GitFault.notRepository(path: tree.root)) {
      try GitRevision(resolving: "HEAD", in: tree.root)
    }
  }

  @Test func `what lies beyond a shallow clone is said to`() throws {
    let tree = try TemporaryTree("//- /code/a.c\nx\n")
    try tree.commitAll(at: "code")
    try tree.commitAll(at: "code")
    try tree.git("clone", "-q", "--depth", "1", "file://\(tree.root)/code", "shallow")
    let folder = "\(tree.root)/shallow"
    #expect(throws: GitFault.unknownRevision("HEAD~1", path: folder, isShallow: true)) {
      try GitRevision(resolving: "HEAD~1", in: folder)
    }
    #expect(try tree.source(at: "shallow").scan().acceptedPaths == ["a.c"])
  }

  @Test func `content that a partial clone lacks is not fetched`() throws {
    let tree = try TemporaryTree("//- /code/a.c\nold\n//- /code/b.c\nsame\n")
    try tree.commitAll(at: "code")
    try tree.write("code/a.c", "new\n")
    try tree.commitAll(at: "code")
    try tree.git("config", "uploadpack.allowFilter", "true", at: "code")
    try tree.git(
      "clone", "-q", "--filter=blob:none", "file://\(tree.root)/code", "partial")
    let scan = try tree.source("HEAD~1", at: "partial").scan()
    #expect(scan.reason("a.c") == .unreadable)
    #expect(scan.acceptedPaths == ["b.c"])
    #expect(scan.diagnostics.map(\.path.string) == ["a.c"])
    try tree.git("rm", "-q", "b.c", at: "code")
    try tree.commitAll(at: "code")
    try tree.write("code/a.c", "newest\n")
    try tree.commitAll(at: "code")
    try tree.git(
      "clone", "-q", "--filter=blob:none", "file://\(tree.root)/code", "lacking")
    let commit = try tree.commit("HEAD~1", at: "lacking").hexadecimal
    #expect(
      throws: SourceTreeFault.git(
        .objectsMissing(commit: commit, path: "\(tree.root)/lacking"))
    ) {
      try tree.source("HEAD~1", at: "lacking").scan()
    }
  }

  @Test func `a tree that git refuses to name is left out`() throws {
    let tree = try TemporaryTree("//- /a.c\nx\n")
    try tree.commitAll()
    let output = try tree.git("rev-parse", "HEAD^{tree}")
    let id = String(decoding: output.dropLast(), as: UTF8.self)
    try tree.write(".git/evil", "040000 tree \(id)\t..\n100644 blob \(try blob(tree))\tb.c\n")
    let made = try Shell.output("git -C '\(tree.root)' mktree < '\(tree.root)/.git/evil'")
    let commit = try tree.git("commit-tree", "-m", "m", made)
    let name = String(decoding: commit.dropLast(), as: UTF8.self)
    #expect(try tree.source(name).scan().paths == ["b.c"])
  }

  private func blob(_ tree: TemporaryTree) throws -> String {
    String(decoding: try tree.git("rev-parse", "HEAD:a.c").dropLast(), as: UTF8.self)
  }
}

/// Runs a line of shell.
private enum Shell {
  static func output(_ command: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
