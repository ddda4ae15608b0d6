import CodeModel
import Engine
import Foundation
import Testing
import Upkeep

/// A status says what is true of the folder now, and a search how far it is not.
struct `Truth of the status` {
  private static let files = [
    "a.py": "def alpha(): pass\n", "b.py": "def beta(): pass\n", "c.bin": "\u{0}\u{1}",
  ]

  private func indexed(
    _ project: TemporaryProject, embedsChunks: Bool = true
  ) async throws -> CodeIndex {
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root, embedsChunks: embedsChunks))
    return index
  }

  private func status(_ project: TemporaryProject) async throws -> CodebaseStatus {
    try #require(try await project.index().status(of: project.root))
  }

  @Test func `an index that agrees with its folder is current`() async throws {
    let project = try TemporaryProject(files: Self.files)
    _ = try await indexed(project)
    let status = try await status(project)
    let freshness = try #require(status.freshness)
    #expect(freshness.reasons.isEmpty && freshness.failures.isEmpty)
    #expect(freshness.isLexicalLegCurrent && freshness.isVectorLegCurrent)
    #expect(freshness.pending?.fileCount == 0)
    #expect(status.segmentByteCount > 0 && status.storeByteCount > status.segmentByteCount)
    #expect(status.skipped.map(\.examples) == [["c.bin"]])
  }

  @Test func `what changed since is counted, and nothing is done about it`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try await indexed(project)
    let digests = try await index.digests()
    try project.write("a.py", "def alpha(): return 2\n")
    try project.write("d.py", "def delta(): pass\n")
    try project.write("e.py", "def epsilon(): pass\n")
    try project.remove("b.py")
    let freshness = try #require(try await status(project).freshness)
    let pending = try #require(freshness.pending)
    #expect((pending.filesAdded, pending.filesModified, pending.filesRemoved) == (2, 1, 1))
    #expect(pending.examples == ["a.py", "b.py", "d.py"])
    #expect(!freshness.isLexicalLegCurrent && !freshness.isVectorLegCurrent)
    #expect(
      freshness.reasons == [
        "files since the last sync: 2 added, 1 changed, 1 gone or skipped now (a.py, b.py, d.py)"
      ])
    #expect(try await index.digests() == digests)
  }

  @Test func `a touched file is not stale`() async throws {
    let project = try TemporaryProject(files: Self.files)
    _ = try await indexed(project)
    try project.write("a.py", "def alpha(): pass\n")
    #expect(try await status(project).freshness?.reasons == [])
  }

  @Test func `vectors that are lacking are told`() async throws {
    let project = try TemporaryProject(files: Self.files)
    _ = try await indexed(project, embedsChunks: false)
    let freshness = try #require(try await status(project).freshness)
    #expect(freshness.isLexicalLegCurrent && !freshness.isVectorLegCurrent)
    #expect(freshness.reasons == ["2 chunk texts have no vector yet"])
  }

  @Test func `a run that ended early is told`() async throws {
    let project = try TemporaryProject(files: Self.files)
    _ = try await indexed(project)
    try RawStore(home: project.home()).execute("UPDATE codebase SET state = 'indexing'")
    let status = try await status(project)
    #expect(status.state == .partial)
    #expect(status.freshness?.isLexicalLegCurrent == false)
    #expect(status.freshness?.reasons.first?.contains("ended early") == true)
  }

  @Test func `an analysis of another version is told`() async throws {
    let project = try TemporaryProject(files: Self.files)
    _ = try await indexed(project)
    try RawStore(home: project.home()).execute("UPDATE analysis SET analyserVersion = 1")
    #expect(
      try await status(project).freshness?.reasons == [
        "2 files were analysed by another version"
      ])
  }

  @Test func `an answer from the index as it is says so in one line`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try await indexed(project)
    let query = SearchQuery(text: "alpha", resultCountMax: 3, legs: [.lexical])
    let asItIs = try await index.search(
      SearchRequest(root: project.root, query: query, freshness: .committed))
    let line = try #require(asItIs.freshness)
    #expect(line.hasPrefix("the index is as of 20") && line.contains("were not looked for"))
    #expect(asItIs.notices == [line])
    let current = try await index.search(SearchRequest(root: project.root, query: query))
    #expect(current.freshness == nil && current.notices.isEmpty)
  }
}
