import CodeModel
import SearchIndex
package import Storage

/// Small files whose vectors point where a test wants them to.
package enum SampleFiles {
  /// Numbers of a vector.
  package static let dimension = 256

  /// A file of one chunk for each text.
  ///
  /// - Parameter directions: Where the vector of each chunk points, an angle in degrees in one plane.
  package static func file(
    _ path: String, language: String = "swift", texts: [String], directions: [Double]? = nil
  ) -> NamedFile {
    let path = RepositoryPath(path)
    let documents = texts.enumerated().map { index, text in
      SegmentDocument(
        chunkID: Int64(index + 1), lines: LineRange(start: index * 10 + 1, end: index * 10 + 10),
        text: Array(text.utf8), scope: [], symbols: [],
        vector: QuantizedVector(rounding: direction(directions?[index] ?? 0)))
    }
    let name = ContentHash(filledBy: path.bytes + Array(texts.joined().utf8))
    return NamedFile(
      name: RowFile(digest: name),
      file: SegmentFile(
        path: path, language: Language(rawValue: language), documents: documents))
  }

  /// A unit vector at an angle in degrees.
  package static func direction(_ degrees: Double) -> [Float] {
    let radians = degrees * .pi / 180
    let plane = [sine(radians + .pi / 2), sine(radians)]
    return plane.map(Float.init) + [Float](repeating: 0, count: dimension - 2)
  }

  /// By its series, so that nothing of the system is needed; exact enough for a test.
  private static func sine(_ x: Double) -> Double {
    var (term, sum) = (x, x)
    for n in 1...20 {
      term *= -x * x / Double(2 * n * (2 * n + 1))
      sum += term
    }
    return sum
  }

  /// The terms of a question, weighed as those of a codebase in which each is in a tenth of the chunks.
  package static func terms(_ text: String) -> TermQuery {
    let terms = CodeTerms.queryTerms(text)
    return TermQuery(
      vector: TermVectors.query(terms, chunkCount: 100) { _ in 10 }, words: terms.map(\.term))
  }
}

extension ContentHash {
  /// Some hash that other bytes most likely do not have.
  fileprivate init(filledBy bytes: [UInt8]) {
    var words: [UInt64] = [1, 2, 3, 4]
    for (index, byte) in bytes.enumerated() {
      words[index % 4] = (words[index % 4] ^ UInt64(byte)) &* 0x100_0000_01B3 &+ UInt64(index)
      words[(index + 1) % 4] ^= words[index % 4] >> 17
    }
    let digest = words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
    guard let hash = digest.withUnsafeBytes({ ContentHash($0) }) else {
      preconditionFailure("a hash has 32 bytes")
    }
    self = hash
  }
}
