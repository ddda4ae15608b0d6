import CodeModel
import Ranking
import SearchIndex

/// The raw scores of the legs that answered, over all chunks of a codebase.
struct LegScores {
  let lexical: LexicalScores?
  /// By longer and shorter words, and by identifiers that join words; nil without the lexical leg.
  let variants: FileScores?
  let joined: FileScores?
  var dense: DenseScores?
  /// By the subjects of past commits; nil without the leg.
  let changes: ChangeScores?

  func lexical(_ document: DocumentReference) -> Double {
    Double(lexical?.chunks[document] ?? 0)
  }

  func focused(_ document: DocumentReference) -> Double {
    Double(lexical?.focusedChunks[document] ?? 0)
  }

  /// The similarity of a chunk, or nil without the leg.
  func dense(_ document: DocumentReference) -> Double? {
    guard let score = dense?[document], score.isFinite else { return nil }
    return Double(score)
  }

  /// Adds the best that any of a file's chunks has.
  func addChunkSignals(of documents: [DocumentReference], to signals: inout SignalVector) {
    signals[.chunkLexical] = documents.reduce(0) { max($0, lexical($1)) }
    signals[.chunkFocused] = documents.reduce(0) { max($0, focused($1)) }
    signals[.chunkDense] = documents.reduce(0) { max($0, dense($1) ?? 0) }
  }

  /// Mean similarity of a file's best chunks; zero without the leg.
  func dense(_ file: IndexedFile) -> Double {
    var best: [Double] = []
    for similarity in file.documents.lazy.compactMap(dense) {
      if best.count == RetrievalLimits.fileDenseChunkCount {
        guard let least = best.last, similarity > least else { continue }
        best.removeLast()
      }
      best.insert(similarity, at: best.firstIndex { $0 < similarity } ?? best.count)
    }
    return best.isEmpty ? 0 : best.reduce(0, +) / Double(best.count)
  }

  /// Adds what a file has as a whole.
  func addFileSignals(
    of file: FileReference, path: RepositoryPath, to signals: inout SignalVector
  ) {
    func score(_ scores: FileScores?) -> Double { Double(scores?[file] ?? 0) }
    signals[.fileLexical] = score(lexical?.focusedFiles)
    signals[.variants] = score(variants)
    signals[.joined] = score(joined)
    guard let past = changes?.evidence(of: path) else { return }
    signals[.commitBest] = past.best
    signals[.commitSum] = past.sum
    signals[.commitField] = past.field
  }
}
