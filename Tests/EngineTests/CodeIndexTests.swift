import CodeModel
import Dispatch
import Engine
import Testing

/// Calls that meet in one process.
struct `Code index` {
  private static let files = [
    "a.py": "def alpha(): pass\n", "b.py": "def beta(): pass\n", "c.py": "def gamma(): pass\n",
  ]

  /// Holds a thread until it is opened, once for all.
  private final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func open() { semaphore.signal() }

    func wait() {
      semaphore.wait()
      semaphore.signal()
    }
  }

  private func query(_ text: String) -> SearchQuery {
    SearchQuery(text: text, resultCountMax: 10, legs: [.lexical, .dense])
  }

  @Test func `index calls at the same time do the work once and share the report`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    let request = IndexRequest(root: project.root, embedsChunks: false)
    async let first = index.index(request)
    async let second = index.index(request)
    #expect(try await [first.filesAdded, second.filesAdded] == [3, 3])
    #expect(try await index.index(request).filesAdded == 0)
  }

  @Test func `searches at the same time index a new folder once`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    let request = SearchRequest(root: project.root, query: query("beta"))
    try await withThrowingTaskGroup(of: SearchAnswer.self) { group in
      for _ in 0..<4 { group.addTask { try await index.search(request) } }
      for try await answer in group { #expect(answer.hits.first?.path.string == "b.py") }
    }
    #expect(try await index.codebases().map(\.fileCount) == [3])
  }

  @Test func `a search joins indexing in the background`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    let request = IndexRequest(root: project.root, embedsChunks: false)
    _ = try await index.startIndexing(request)
    let answer = try await index.search(SearchRequest(root: project.root, query: query("alpha")))
    #expect(answer.hits.first?.path.string == "a.py")
    #expect(try await index.status(of: project.root)?.state == .complete)
  }

  @Test func `a caller that gives up leaves the others their work`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    let request = IndexRequest(root: project.root, embedsChunks: false)
    let (started, starting) = AsyncStream.makeStream(of: Void.self)
    let (joined, joining) = AsyncStream.makeStream(of: Void.self)
    let gate = Gate()
    let first = Task {
      try await index.index(request) { _ in
        starting.yield()
        gate.wait()
      }
    }
    for await _ in started { break }
    let second = Task { try await index.index(request) { _ in joining.yield() } }
    for await _ in joined { break }
    first.cancel()
    gate.open()
    #expect(try await second.value.filesAdded == 3)
  }

  @Test func `a search that may not wait answers from what is committed`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root, embedsChunks: false))
    try project.write("d.py", "def delta(): pass\n")
    let committed = SearchRequest(
      root: project.root, query: query("delta"), freshness: .committed)
    #expect(try await !index.search(committed).hits.contains { $0.path.string == "d.py" })
    let current = SearchRequest(root: project.root, query: query("delta"))
    #expect(try await index.search(current).hits.first?.path.string == "d.py")
  }

  @Test func `a folder that is not indexed has no committed answer`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    let request = SearchRequest(root: project.root, query: query("x"), freshness: .committed)
    await #expect(throws: CodebaseFault.notIndexed(path: project.root)) {
      try await index.search(request)
    }
    #expect(try await index.status(of: project.root) == nil)
    #expect(try await index.clear(root: project.root) == nil)
  }

  @Test func `the last caller that gives up ends the work`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    let (started, starting) = AsyncStream.makeStream(of: Void.self)
    let gate = Gate()
    let only = Task {
      try await index.index(IndexRequest(root: project.root, embedsChunks: false)) { _ in
        starting.yield()
        gate.wait()
      }
    }
    for await _ in started { break }
    only.cancel()
    gate.open()
    await #expect(throws: CancellationError.self) { try await only.value }
    #expect(try await index.status(of: project.root)?.failure == nil)
  }
}
