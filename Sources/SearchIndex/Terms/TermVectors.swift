package import CodeModel

/// Terms as elements of sparse vectors, for a store that compares vectors only.
///
/// The inner product of a document's vector and a query's is BM25F with the same fields and constants as
/// `IndexReader.lexicalScores`, but for the average length, which is fixed so that a document's vector does
/// not depend on others.
package enum TermVectors {
  /// Weighted terms of a chunk of usual code.
  static let averageLength = 180.0

  /// A hash of the term; two terms in four thousand million share one.
  static func dimension(of term: [UInt8]) -> UInt32 {
    // The greatest number is not one of Milvus's dimensions.
    min(term.withUnsafeBufferPointer(ByteInterner.hash), .max - 1)
  }

  /// - Parameter frequency: In how many chunks of the codebase a term occurs.
  package static func query(
    _ terms: [QueryTerm], chunkCount: Int, frequency: (String) -> Int
  ) -> SparseVector {
    SparseVector(
      terms.map { term in
        let rarity = BM25.inverseFrequency(frequency(term.term), of: chunkCount)
        return (dimension(of: Array(term.term.utf8)), Float(rarity * Double(term.count)))
      })
  }

  static func weight(count: Int, length: Int) -> Float {
    let count = Double(count)
    let norm =
      1 - BM25.chunkLengthWeight + BM25.chunkLengthWeight * Double(length) / averageLength
    return Float(count * (BM25.saturation + 1) / (count + BM25.saturation * norm))
  }
}

/// What a chunk is found by where vectors are compared by a service.
package struct DocumentTerms: Sendable {
  package let vector: SparseVector
  /// Every term as often as it counts, in the order of their bytes.
  package let words: [String]
}

extension SegmentFile {
  /// The terms of each document, in their order.
  package var documentTerms: [DocumentTerms] {
    var interner = TermInterner()
    var pathCounts: [Int: Int] = [:]
    interner.count(path.bytes, FieldWeight.path, into: &pathCounts)
    return documents.map { document in
      var counts = pathCounts
      interner.count(document.text, 1, into: &counts)
      for symbol in document.symbols {
        interner.count(Array(symbol.name.utf8), FieldWeight.names, into: &counts)
      }
      for name in document.scope {
        interner.count(Array(name.utf8), FieldWeight.scope, into: &counts)
      }
      return DocumentTerms(counts, of: interner)
    }
  }
}

extension DocumentTerms {
  fileprivate init(_ counts: [Int: Int], of interner: TermInterner) {
    let length = counts.values.reduce(0, +)
    let terms = counts.map { (term: interner.terms[$0.key], count: $0.value) }
      .sorted { $0.term.lexicographicallyPrecedes($1.term) }
    vector = SparseVector(
      terms.lazy.map { term, count in
        (TermVectors.dimension(of: term), TermVectors.weight(count: count, length: length))
      })
    words = terms.flatMap { term, count in
      [String](repeating: String(decoding: term, as: UTF8.self), count: count)
    }
  }
}

extension TermInterner {
  /// Adds a weight for each occurrence of a term in a text.
  fileprivate mutating func count(_ text: [UInt8], _ weight: Int, into counts: inout [Int: Int]) {
    text.withUnsafeBufferPointer { buffer in
      forEachTerm(in: buffer) { counts[$0, default: 0] += weight }
    }
  }
}
