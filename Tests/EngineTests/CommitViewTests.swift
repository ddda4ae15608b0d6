import CodeModel
import Engine
import Foundation
import SourceTree
import Testing

/// Searching commits that are not checked out.
struct `Views of commits` {
  private func query(_ text: String) -> SearchQuery {
    SearchQuery(text: text, resultCountMax: 10, legs: [.lexical, .dense])
  }

  /// Two commits: the second renames a function, removes one file and adds another.
  private func project() throws -> TemporaryProject {
    let project = try TemporaryProject(files: [
      "a.py": "def alpha(): pass\n", "lib/b.py": "def beta(): pass\n",
      "lib/gone.py": "def gone(): pass\n",
    ])
    try project.commitAll()
    try project.git("tag", "old")
    try project.write("a.py", "def renamed(): pass\n")
    try project.write("lib/new.py", "def fresh(): pass\n")
    try FileManager.default.removeItem(atPath: "\(project.root)/lib/gone.py")
    try project.commitAll()
    return project
  }

  private func paths(
    _ text: String, _ index: CodeIndex, _ root: String, at revision: String?
  ) async throws -> [String] {
    let request = SearchRequest(root: root, query: query(text), revision: revision)
    return try await index.search(request).hits.map(\.path.string)
  }

  @Test func `a commit is searched as it was, the folder as it is`() async throws {
    let project = try project()
    let index = try project.index()
    #expect(try await paths("gone", index, project.root, at: "old").first == "lib/gone.py")
    #expect(try await paths("alpha", index, project.root, at: "old").first == "a.py")
    #expect(try await !paths("gone", index, project.root, at: nil).contains("lib/gone.py"))
    #expect(try await !paths("gone", index, project.root, at: "HEAD").contains("lib/gone.py"))
    #expect(try await paths("gone", index, "\(project.root)/lib", at: "old").first == "lib/gone.py")
    let statuses = try await index.codebases()
    #expect(statuses.map(\.root) == Array(repeating: project.root, count: 3))
    #expect(statuses.filter { $0.commit == nil }.count == 1)
  }

  @Test func `a folder of a repository that is not indexed has views of its own`() async throws {
    let project = try project()
    let index = try project.index()
    #expect(try await paths("gone", index, "\(project.root)/lib", at: "old").first == "gone.py")
  }

  @Test func `status tells the commits of a folder, clearing takes them along`() async throws {
    let project = try project()
    let index = try project.index()
    _ = try await paths("x", index, project.root, at: nil)
    for name in ["old", "HEAD"] { _ = try await paths("x", index, project.root, at: name) }
    let status = try #require(try await index.status(of: project.root))
    #expect(status.commit == nil && status.commitViews.map(\.fileCount) == [3, 3])
    let old = try #require(try await index.status(of: project.root, at: "old"))
    #expect(old.commit == status.commitViews[1].commit && old.state == .complete)
    let one = try #require(try await index.clear(root: project.root, at: "old"))
    #expect(one.commit == old.commit && one.remainingCodebases == 2)
    #expect(try await index.status(of: project.root, at: "old") == nil)
    let all = try #require(try await index.clear(root: project.root))
    #expect(all.commitViewCount == 1 && all.remainingCodebases == 0)
  }

  @Test func `the views used last are kept`() async throws {
    let project = try TemporaryProject(files: ["a.py": "x = 0\n"])
    for number in 0...CodeIndex.commitViewCountMax {
      try project.write("a.py", "x = \(number)\n")
      try project.commitAll()
      try project.git("tag", "v\(number)")
    }
    let index = try project.index()
    for number in 0..<CodeIndex.commitViewCountMax {
      _ = try await paths("x", index, project.root, at: "v\(number)")
    }
    // Used again, so the second is the oldest when one more comes.
    _ = try await paths("x", index, project.root, at: "v0")
    _ = try await paths("x", index, project.root, at: "v\(CodeIndex.commitViewCountMax)")
    #expect(try await index.codebases().count == CodeIndex.commitViewCountMax)
    #expect(try await index.status(of: project.root, at: "v0") != nil)
    #expect(try await index.status(of: project.root, at: "v1") == nil)
    #expect(try await paths("x", index, project.root, at: "v1") == ["a.py"])
  }

  @Test func `a commit without an index has no committed answer`() async throws {
    let project = try project()
    let index = try project.index()
    let request = SearchRequest(
      root: project.root, query: query("x"), freshness: .committed, revision: "old")
    await #expect(throws: CodebaseFault.self) { try await index.search(request) }
    await #expect(throws: GitFault.unknownRevision("nope", path: project.root, isShallow: false)) {
      try await paths("x", index, project.root, at: "nope")
    }
  }

  @Test func `ignore patterns of the folder hold for its commits`() async throws {
    let project = try project()
    let index = try project.index()
    _ = try await index.index(
      IndexRequest(root: project.root, embedsChunks: false, ignoredPatterns: ["lib/"]))
    let report = try await index.index(
      IndexRequest(root: project.root, embedsChunks: false, revision: "old"))
    #expect(report.fileCount == 1 && report.commit != nil)
  }

  @Test func `a difference is searched in what changed, and tells what is gone`() async throws {
    let project = try project()
    try project.write("lib/b.py", "def edited(): pass\n")
    let index = try project.index()
    let request = DifferenceRequest(
      root: project.root, base: "old", target: nil, query: query("def pass"))
    let folder = try await index.searchDifference(request)
    #expect(folder.changedCount == 3 && folder.target == nil)
    #expect(folder.deleted.map(\.string) == ["lib/gone.py"])
    let found = try #require(folder.answer?.hits.map(\.path.string).sorted())
    #expect(found == ["a.py", "lib/b.py", "lib/new.py"])
    var commits = request
    commits.target = "HEAD"
    #expect(try await index.searchDifference(commits).changedCount == 2)
    commits.root = "\(project.root)/lib"
    let below = try await index.searchDifference(commits)
    #expect(below.changedCount == 1 && below.deleted.map(\.string) == ["lib/gone.py"])
    commits.base = "HEAD"
    let nothing = try await index.searchDifference(commits)
    #expect(nothing.changedCount == 0 && nothing.answer == nil && nothing.deleted.isEmpty)
  }
}
