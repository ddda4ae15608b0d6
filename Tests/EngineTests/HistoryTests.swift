import CodeModel
import Engine
import Foundation
import Testing
import Upkeep

/// The git history that is kept beside an index.
struct `Kept histories` {
  private func project() throws -> TemporaryProject {
    let project = try TemporaryProject(files: ["a.py": "a = 1\n", "b.py": "b = 1\n"])
    try project.commitAll()
    return project
  }

  private func historyPath(_ project: TemporaryProject) -> String {
    "\(project.home())/history/1"
  }

  private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  @Test func `indexing ahead keeps it, a search does not wait for it`() async throws {
    let project = try project()
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root, embedsChunks: false))
    #expect(!isThere(historyPath(project)))
    _ = try await index.index(IndexRequest(root: project.root))
    #expect(isThere(historyPath(project)))
    #expect(try await index.verify().isClean)
  }

  @Test func `a folder without a repository is indexed like any other`() async throws {
    let project = try TemporaryProject(files: ["a.py": "a = 1\n"])
    _ = try await project.index().index(IndexRequest(root: project.root))
    #expect(!isThere(historyPath(project)))
  }

  private func coChanges(
    of path: String, in project: TemporaryProject, by index: CodeIndex, at revision: String? = nil
  ) async throws -> (found: [String], notices: [String]) {
    let query = RelationQuery(
      subject: .place(RepositoryPath(path), line: nil), aspects: [.coChanges])
    let report = try await index.relations(
      RelationRequest(root: project.root, query: query, revision: revision))
    let relations = report.answer.groups.flatMap(\.relations)
    let found = relations.map { relation in
      "\(relation.relation.to.path) \(relation.history?.support ?? 0)"
    }
    return (found, report.notices)
  }

  /// Changes two files in a commit of their own.
  private func change(_ project: TemporaryProject, _ number: Int) throws {
    try project.write("a.py", "a = \(number)\n")
    try project.write("b.py", "b = \(number)\n")
    try project.commitAll()
  }

  @Test func `files that change together are told, also of commits made since`() async throws {
    let project = try project()
    let index = try project.index()
    #expect(try await coChanges(of: "a.py", in: project, by: index).found.isEmpty)
    try change(project, 2)
    #expect(try await coChanges(of: "a.py", in: project, by: index).found == ["b.py 2"])
    try change(project, 3)
    #expect(try await coChanges(of: "a.py", in: project, by: index).found == ["b.py 3"])
    // Another process continues from the file, and so does one that finds another branch.
    try change(project, 4)
    #expect(try await coChanges(of: "a.py", in: project, by: project.index()).found == ["b.py 4"])
    try project.git("checkout", "-q", "HEAD~2")
    #expect(try await coChanges(of: "a.py", in: project, by: index).found == ["b.py 2"])
    try project.remove("b.py")
    #expect(try await coChanges(of: "a.py", in: project, by: index).found.isEmpty)
  }

  @Test func `a view of a commit has the history up to it`() async throws {
    let project = try project()
    for number in 2...4 { try change(project, number) }
    let index = try project.index()
    #expect(
      try await coChanges(of: "a.py", in: project, by: index, at: "HEAD~1").found == ["b.py 3"])
    #expect(try await coChanges(of: "a.py", in: project, by: index).found == ["b.py 4"])
  }

  @Test func `a file is followed through its names`() async throws {
    let project = try project()
    try change(project, 2)
    try project.git("mv", "a.py", "c.py")
    try project.commitAll()
    let index = try project.index()
    #expect(try await coChanges(of: "c.py", in: project, by: index).found == ["b.py 2"])
    #expect(try await coChanges(of: "b.py", in: project, by: index).found == ["c.py 2"])
  }

  @Test func `where there is no history the answer says why`() async throws {
    let project = try TemporaryProject(files: ["a.py": "a = 1\n"])
    let index = try project.index()
    let bare = try await coChanges(of: "a.py", in: project, by: index)
    #expect(bare.notices == ["there is no git history: the folder is in no git repository"])
    try project.git("init", "-q")
    let empty = try await coChanges(of: "a.py", in: project, by: index)
    #expect(empty.notices == ["there is no git history: nothing was committed yet"])
    try project.commitAll()
    #expect(try await coChanges(of: "a.py", in: project, by: index).notices.isEmpty)
  }

  @Test func `a damaged file is made again`() async throws {
    let project = try project()
    try change(project, 2)
    #expect(try await coChanges(of: "a.py", in: project, by: project.index()).found == ["b.py 2"])
    for damage in [Data(), Data("APUSHIST".utf8), Data(repeating: 7, count: 5_000)] {
      try damage.write(to: URL(fileURLWithPath: historyPath(project)))
      #expect(
        try await coChanges(of: "a.py", in: project, by: project.index()).found == ["b.py 2"])
    }
  }

  @Test func `it goes with its codebase`() async throws {
    let project = try project()
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root))
    _ = try await index.clear(root: project.root)
    #expect(!isThere(historyPath(project)))
  }

  @Test func `a damaged one is found and removed`() async throws {
    let project = try project()
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root))
    let url = URL(fileURLWithPath: historyPath(project))
    var data = try Data(contentsOf: url)
    data[data.count / 2] ^= 1
    try data.write(to: url)
    #expect(try await index.verify().count(of: .history) == 1)
    let repair = try await index.repair()
    #expect(repair.after.isClean)
    #expect(!isThere(historyPath(project)))
  }

  @Test func `those of nobody are strays that a collection removes`() async throws {
    let project = try project()
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root))
    let strays = ["77", "1.partial", "odd"].map { "\(project.home())/history/\($0)" }
    for path in strays { try Data("x".utf8).write(to: URL(fileURLWithPath: path)) }
    #expect(try await index.verify().count(of: .straySegment) == 3)
    #expect(try await index.collectGarbage().strayFileCount == 3)
    #expect(!strays.contains(where: isThere) && isThere(historyPath(project)))
  }
}
