import CodeModel
import SearchIndex

/// The raw scores of the legs that answered, over all chunks of a codebase.
struct LegScores {
  let lexical: LexicalScores?
  let dense: DenseScores?

  func lexical(_ document: DocumentReference) -> Double {
    lexical.map { Double($0.chunks[document]) } ?? 0
  }

  func lexical(_ file: FileReference) -> Double { lexical.map { Double($0.files[file]) } ?? 0 }

  /// The similarity of a chunk, or nil without the leg.
  func dense(_ document: DocumentReference) -> Double? {
    guard let score = dense?[document], score.isFinite else { return nil }
    return Double(score)
  }

  /// Mean similarity of a file's best chunks; zero without the leg.
  func dense(_ file: IndexedFile) -> Double {
    let best = file.documents.compactMap(dense).sorted(by: >)
      .prefix(RetrievalLimits.fileDenseChunkCount)
    return best.isEmpty ? 0 : best.reduce(0, +) / Double(best.count)
  }
}
