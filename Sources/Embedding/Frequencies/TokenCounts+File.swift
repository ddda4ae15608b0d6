import Foundation
package import Transformer

extension TokenCounts {
  /// The counts that come with the program.
  package static func bundled(for vocabulary: WordPieceVocabulary) throws -> TokenCounts {
    guard let path = Bundle.module.path(forResource: "token-counts", ofType: "tsv") else {
      preconditionFailure("token-counts.tsv is not among the module's resources")
    }
    guard let contents = FileManager.default.contents(atPath: path) else {
      throw EmbeddingFault.unreadable(path: path, reason: "the file is gone")
    }
    return try TokenCounts(lines: [UInt8](contents), vocabulary: vocabulary, path: path)
  }

  /// Reads lines of a token, a tab and its count; lines that begin with `# ` say where they are
  /// from.
  package init(
    lines: [UInt8], vocabulary: WordPieceVocabulary, path: String
  ) throws(EmbeddingFault) {
    var counts = [Double](repeating: 0, count: vocabulary.count)
    for line in lines.split(separator: UInt8(ascii: "\n")) where !line.starts(with: "# ".utf8) {
      let fields = line.split(separator: UInt8(ascii: "\t"))
      guard fields.count == 2, let id = vocabulary.id(of: Array(fields[0])),
        let count = Double(String(decoding: fields[1], as: UTF8.self))
      else {
        let text = String(decoding: line, as: UTF8.self)
        throw .unreadable(path: path, reason: "\"\(text)\" is not a token and its count")
      }
      counts[Int(id)] = count
    }
    self.init(counts: counts)
  }

  /// The lines of a file, most frequent token first.
  package func lines(vocabulary: WordPieceVocabulary) -> [UInt8] {
    let rounded = counts.map { Int($0.rounded()) }
    let tokens = rounded.indices.filter { Double(rounded[$0]) >= Self.countMin }
      .sorted { (rounded[$1], $0) < (rounded[$0], $1) }
    var lines = Array("# Occurrences of each token in ten million tokens of source code\n".utf8)
    for token in tokens {
      lines += vocabulary.token(Int32(token)) + Array("\t\(rounded[token])\n".utf8)
    }
    return lines
  }
}
