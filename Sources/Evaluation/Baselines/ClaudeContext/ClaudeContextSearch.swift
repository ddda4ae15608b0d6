import CodeModel
package import Engine
import Foundation

/// The way claude-context finds code, built anew: its chunks, BM25 and vectors of the same model as
/// ours, each asked for as many results as are wanted, and their ranks put together.
package struct ClaudeContextSearch: TokenMethod {
  private let index: CodeIndex
  private let resultCount: Int

  static let fusionConstant = 100.0
  /// A result that shares more of its lines with a better one of its file is left out.
  private static let sharedLinesMax = 0.5

  /// - Parameter resultCount: Results that are asked for: 10 unless an agent wants others, at most 50.
  package init(index: CodeIndex, resultCount: Int) {
    self.index = index
    self.resultCount = resultCount
  }

  package var name: String { "claude-context, \(resultCount) results" }

  package func opened(on root: String) async throws -> any OpenedTokenMethod {
    let start = ContinuousClock.now
    let index = index
    let splitter = BaselineSplitter { types, language, text in
      index.nodes(ofTypes: types, language: language, in: text)
    }
    let chunks = try BaselineFiles.paths(in: root).parallelMap { path -> [BaselineChunk] in
      let text = FileManager.default.contents(atPath: "\(root)/\(path)").map { Array($0) } ?? []
      return splitter.chunks(of: text, path: path)
    }.flatMap(\.self)
    let (vectors, madeCount) = try await index.vectors(of: chunks.map { Array($0.content.utf8) })
    return Opened(
      search: self, root: root, chunks: chunks, vectors: vectors,
      words: PlainTextIndex(chunks.map(\.content)),
      preparation: Preparation(
        chunkCount: chunks.count, madeVectorCount: madeCount, seconds: start.secondsUntilNow))
  }

  /// Without those that mostly repeat lines of a better one.
  static func distinct(_ chunks: [BaselineChunk]) -> [BaselineChunk] {
    chunks.reduce(into: []) { kept, chunk in
      if !kept.contains(where: { isRepeated(chunk, by: $0) }) { kept.append(chunk) }
    }
  }

  private static func isRepeated(_ chunk: BaselineChunk, by better: BaselineChunk) -> Bool {
    guard chunk.path == better.path else { return false }
    let shared =
      min(chunk.endLine, better.endLine) - max(chunk.startLine, better.startLine) + 1
    let shorter =
      min(chunk.endLine - chunk.startLine, better.endLine - better.startLine) + 1
    return Double(shared) > sharedLinesMax * Double(shorter)
  }

  private actor Opened: OpenedTokenMethod {
    nonisolated let preparation: Preparation?
    private let search: ClaudeContextSearch
    private let root: String
    private let chunks: [BaselineChunk]
    private let vectors: [[Float]]
    private let words: PlainTextIndex
    private var last: (question: String, reply: MeasuredReply)?

    init(
      search: ClaudeContextSearch, root: String, chunks: [BaselineChunk], vectors: [[Float]],
      words: PlainTextIndex, preparation: Preparation
    ) {
      self.search = search
      self.root = root
      self.chunks = chunks
      self.vectors = vectors
      self.words = words
      self.preparation = preparation
    }

    func reply(to question: String, byteCountMax: Int) async throws -> MeasuredReply {
      if let last, last.question == question { return last.reply }
      let count = search.resultCount
      let vector = try await search.index.vector(ofQuestion: question)
      let fused = ReciprocalRankFusion.fused(
        [NearestVectors.best(count, in: vectors, to: vector), words.best(count, for: question)],
        constant: ClaudeContextSearch.fusionConstant, count: count)
      let found = ClaudeContextSearch.distinct(fused.map { chunks[$0] })
      let reply = BaselineReply.measured(found, question: question, root: root)
      last = (question, reply)
      return reply
    }
  }
}

extension ContinuousClock.Instant {
  fileprivate var secondsUntilNow: Double {
    let passed = (ContinuousClock.now - self).components
    return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
  }
}
