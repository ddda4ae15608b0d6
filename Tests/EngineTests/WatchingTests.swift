import CodeModel
import Engine
import Foundation
import Testing

/// Codebases that are synchronised as their trees change.
struct `Watched codebases` {
  private static let files = ["a.py": "def alpha(): pass\n", "sub/b.py": "def beta(): pass\n"]

  private func query(_ text: String) -> SearchQuery {
    SearchQuery(text: text, resultCountMax: 10, legs: [.lexical])
  }

  private func paths(
    _ text: String, _ index: CodeIndex, _ root: String, _ freshness: FreshnessPolicy = .current
  ) async throws -> [String] {
    let request = SearchRequest(root: root, query: query(text), freshness: freshness)
    return try await index.search(request).hits.map(\.path.string)
  }

  /// The next synchronisation that changed something, or the first.
  private func next(
    _ events: inout AsyncStream<WatchEvent>.Iterator
  ) async throws -> WatchReport {
    while let event = await events.next() {
      if case .synchronised(let report) = event, report.isFirst || report.index.hasChanges {
        return report
      }
    }
    throw CancellationError()
  }

  @Test func `changes become searchable by themselves`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    var events = try await index.watch([project.root], embedsChunks: false).makeAsyncIterator()
    let first = try await next(&events)
    #expect(first.isFirst && first.isWhole)
    #expect(first.index.filesAdded == 2)
    try project.write("new/c.py", "def gamma(): pass\n")
    let report = try await next(&events)
    #expect(!report.isFirst && !report.isWhole)
    #expect(report.index.filesAdded == 1)
    #expect(try await paths("gamma", index, project.root, .committed) == ["new/c.py"])
    try project.write("sub/b.py", "def beta_again(): pass\n")
    #expect(try await next(&events).index.filesModified == 1)
    #expect(try await index.status(of: project.root)?.watching == .events(folderCount: 3))
    await index.endWatching([project.root])
    #expect(try await index.status(of: project.root)?.watching == nil)
  }

  @Test func `what was saved before a question is in the answer`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    var events = try await index.watch([project.root], embedsChunks: false).makeAsyncIterator()
    _ = try await next(&events)
    for round in 0..<20 {
      try project.write("d\(round)/f.py", "def round_\(round)(): pass\n")
      let found = try await paths("round_\(round)", index, project.root)
      #expect(found.first == "d\(round)/f.py")
    }
    await index.endWatching([project.root])
  }

  @Test func `a search of a watched codebase looks at what changed only`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    var events = try await index.watch([project.root], embedsChunks: false).makeAsyncIterator()
    _ = try await next(&events)
    let request = SearchRequest(root: project.root, query: query("alpha"))
    let idle = try await index.search(request)
    #expect(idle.synchronisations.first?.fileCount == 0)
    #expect(idle.fileCount == 2)
    try project.write("a.py", "def alpha(): return 1\n")
    let answer = try await index.search(request)
    #expect(answer.hits.first?.path.string == "a.py")
    // Whoever came first has done the work: this search, or the watcher by itself.
    #expect((answer.synchronisations.first?.fileCount ?? 0) <= 1)
    await index.endWatching([project.root])
  }

  @Test func `an index that was cleared is not made again by the next edit`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    let other = try project.index()
    var events = try await index.watch([project.root], embedsChunks: false).makeAsyncIterator()
    _ = try await next(&events)
    _ = try await other.clear(root: project.root)
    try project.write("c.py", "def gamma(): pass\n")
    var texts: [String] = []
    while let event = await events.next() {
      if case .notice(_, let text) = event { texts.append(text) }
      if case .ended = event { break }
    }
    #expect(texts.count == 1 && texts[0].contains("cleared"))
    #expect(try await other.status(of: project.root) == nil)
  }

  @Test func `a root that is gone keeps its index and is followed again when it is back`()
    async throws
  {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    var events = try await index.watch([project.root], embedsChunks: false).makeAsyncIterator()
    _ = try await next(&events)
    let elsewhere = "\(project.root)-elsewhere"
    try FileManager.default.moveItem(atPath: project.root, toPath: elsewhere)
    while let event = await events.next() {
      if case .notice(_, let text) = event, text.contains("gone") { break }
    }
    #expect(try await index.codebases().map(\.fileCount) == [2])
    #expect(try await index.codebases().map(\.watching) == [.rootAbsent])
    try Data("def gamma(): pass\n".utf8).write(to: URL(fileURLWithPath: "\(elsewhere)/c.py"))
    try FileManager.default.moveItem(atPath: elsewhere, toPath: project.root)
    #expect(try await next(&events).index.filesAdded == 1)
    await index.endWatching([project.root])
  }

  @Test func `of the codebases that are served, those used longest ago are let go`() async throws {
    let project = try TemporaryProject()
    let index = try project.index()
    let roots = (0...CodeIndex.servedWatchCountMax).map { "\(project.root)/p\($0)" }
    for (number, root) in roots.enumerated() {
      try project.write("p\(number)/a.py", "def alpha(): pass\n")
      _ = try await index.index(IndexRequest(root: root, embedsChunks: false))
      await index.keepWatching(root)
    }
    let watched = try await index.codebases().filter { $0.watching != nil }.map(\.root)
    #expect(Set(watched) == Set(roots.dropFirst()))
  }

  @Test func `a folder without an index is not watched`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    await index.keepWatching(project.root)
    #expect(try await index.status(of: project.root) == nil)
  }
}
