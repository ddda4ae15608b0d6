import CodeModel
package import SearchIndex
package import Storage

extension SegmentFile {
  /// The file's chunks as rows, of which the inner products are the scores of a segment.
  package func rows(named file: RowFile) -> [ChunkRow] {
    zip(documents, documentTerms).enumerated().map { ordinal, document in
      let (document, terms) = document
      return ChunkRow(
        file: file, ordinal: ordinal, path: path, language: language,
        dense: document.vector.floats, terms: terms.vector, words: terms.words)
    }
  }
}
