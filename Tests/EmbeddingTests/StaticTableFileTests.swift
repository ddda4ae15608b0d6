import CodeModel
import Embedding
import Foundation
import Testing
import Transformer

/// A table of nine tokens: reading, writing, and files that are not what they should be.
struct StaticTableFileTests {
  static let vocabulary = "[UNK]\n[CLS]\n[SEP]\nred\ngreen\nblue\n##s\nthe\n.\n"

  let folder: TemporaryFolder
  let tokenizer: WordPieceTokenizer

  init() throws {
    folder = try TemporaryFolder()
    tokenizer = try Self.tokenizer(Self.vocabulary)
  }

  private static func tokenizer(_ vocabulary: String) throws -> WordPieceTokenizer {
    try WordPieceTokenizer(vocabulary: WordPieceVocabulary(lines: Array(vocabulary.utf8)))
  }

  /// Token `t` points along axis `t`, and "the" hardly counts.
  private func writeTable() throws -> String {
    let count = tokenizer.vocabulary.count
    var vectors = [Float](repeating: 0, count: count * StaticTokenTable.dimension)
    for token in 0..<count { vectors[token * StaticTokenTable.dimension + token] = 2 }
    var weights = [Float](repeating: 1, count: count)
    weights[7] = 0.01
    let path = "\(folder.path)/static-vectors.bin"
    let table = StaticTable(
      vectors: vectors, weights: weights, smoothing: 1e-3, model: "axes",
      vocabularyFingerprint: tokenizer.vocabulary.fingerprint)
    try table.write(to: path)
    return path
  }

  private func fault(_ body: () throws(EmbeddingFault) -> StaticTokenTable) -> EmbeddingFault? {
    do throws(EmbeddingFault) {
      _ = try body()
      return nil
    } catch {
      return error
    }
  }

  @Test func `vectors and weights survive the file`() throws {
    let table = try StaticTokenTable(path: writeTable(), tokenizer: tokenizer)
    #expect(table.vector(of: 4)[4] == 2)
    #expect(table.weight(of: 7) == 0.01)
    #expect(table.identity.hasPrefix("axes/static-1-"))
  }

  @Test func `a text's vector is the normalised weighted sum of its tokens`() throws {
    let table = try StaticTokenTable(path: writeTable(), tokenizer: tokenizer)
    let vector = table.embedding(query: "red red blue the")
    let expected: [Float] = [0, 0, 0, 2, 0, 1, 0, 0.01].map { $0 / Float(5.0001).squareRoot() }
    #expect(cosine(Array(vector.floats.prefix(8)), expected) > 0.9999)
    #expect(abs(vector.floats.reduce(0) { $0 + $1 * $1 } - 1) < 0.01)
    #expect(vector == table.embedding(query: "the blue red red"))
  }

  @Test func `path and scope count as well as text, identifiers split`() throws {
    let table = try StaticTokenTable(path: writeTable(), tokenizer: tokenizer)
    let chunk = table.embedding(
      path: RepositoryPath("red/blueGreen"), scope: ["the_reds"], text: Array("GREEN".utf8))
    #expect(chunk == table.embedding(query: "red blue green the reds green / "))
  }

  @Test func `a text without tokens has the zero vector`() throws {
    let table = try StaticTokenTable(path: writeTable(), tokenizer: tokenizer)
    #expect(table.embedding(query: " \n").scale == 0)
    #expect(table.embedding(tokens: []).values.count == StaticTokenTable.dimension)
  }

  @Test func `a missing table names its path and how to make it`() throws {
    let path = "\(folder.path)/nothing.bin"
    let fault = fault { () throws(EmbeddingFault) in
      try StaticTokenTable(path: path, tokenizer: tokenizer)
    }
    #expect(fault == .missingStaticTable(path: path))
    let description = try #require(fault).description
    #expect(description.contains(path))
    #expect(description.contains("apus model distill"))
    #expect(description.contains("scripts/setup"))
  }

  @Test(arguments: [0, 3, 100, 191, 192, 1000])
  func `a table cut short is damaged`(byteCount: Int) throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: writeTable()))
    let path = try folder.write(whole.prefix(byteCount), to: "short.bin")
    let fault = fault { () throws(EmbeddingFault) in
      try StaticTokenTable(path: path, tokenizer: tokenizer)
    }
    guard case .damagedStaticTable(path, _) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test func `a file of another kind or a folder is damaged`() throws {
    let other = try folder.write([UInt8](repeating: 7, count: 5000), to: "other.bin")
    for path in [other, folder.path] {
      let fault = fault { () throws(EmbeddingFault) in
        try StaticTokenTable(path: path, tokenizer: tokenizer)
      }
      guard case .damagedStaticTable = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
    }
  }

  @Test func `a table of another format or another vocabulary is outdated`() throws {
    let path = try writeTable()
    let other = try Self.tokenizer(Self.vocabulary.replacing("red", with: "tan"))
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    bytes[8] = 9
    let newer = try folder.write(bytes, to: "newer.bin")
    for (path, tokenizer) in [(path, other), (newer, tokenizer)] {
      let fault = fault { () throws(EmbeddingFault) in
        try StaticTokenTable(path: path, tokenizer: tokenizer)
      }
      guard case .outdatedStaticTable = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
    }
  }

  @Test func `a folder that cannot be written to is a fault, and leaves nothing behind`() throws {
    let table = StaticTable(
      vectors: [], weights: [], smoothing: 1, model: "none", vocabularyFingerprint: 0)
    #expect(throws: EmbeddingFault.self) { try table.write(to: "\(folder.path)/no/such/file") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
