import Foundation

/// A small random model that `Tests/TinyModels/make.py` wrote, with what the reference libraries
/// make of some texts.
package struct TinyModel: Sendable, CustomStringConvertible {
  /// Models of each family of transformers.
  package static let transformers = ["bert", "roberta", "nomic_bert", "qwen3"].map(TinyModel.init)
  package static let qwen3 = TinyModel("qwen3")
  package static let tokenTable = TinyModel("model2vec")

  package let name: String

  package init(_ name: String) { self.name = name }

  package var path: String {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("TinyModels/\(name)").path
  }

  package var description: String { name }

  package func expected() throws -> Expected {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(path)/expected.json"))
    return try JSONDecoder().decode(Expected.self, from: data)
  }

  /// Copies the folder, so that a test may change what is in it.
  package func copy(to folder: String) throws {
    try FileManager.default.copyItem(atPath: path, toPath: folder)
  }

  /// The content of `expected.json`.
  package struct Expected: Decodable, Sendable {
    package let questions: [Question]
    /// Texts with the ids of their tokens, special ones included.
    package let tokens: [Tokens]?
    /// Texts that name a special token, with ids but for those around them.
    package let naming: [Tokens]?
  }

  package struct Tokens: Decodable, Sendable {
    package let text: String
    package let ids: [Int32]
  }

  package struct Question: Decodable, Sendable {
    package let text: String
    package let document: Answer?
    /// Where the model has a prompt for queries.
    package let query: Answer?
    /// Of a model that knows no purpose.
    package let vector: [Double]?

    package var answers: [Answer] { [document, query].compactMap { $0 } }
  }

  package struct Answer: Decodable, Sendable {
    package let ids: [Int32]
    package let vector: [Double]
  }
}

/// How far a vector is from the one it should be.
package struct Distance: Sendable {
  package let cosine: Double
  package let largestDifference: Double

  package init(_ vector: some Collection<Float>, from expected: [Double]) {
    precondition(vector.count == expected.count, "vectors of different lengths")
    let pairs = zip(vector, expected)
    let product = pairs.reduce(0) { $0 + Double($1.0) * $1.1 }
    let squares = pairs.reduce((0.0, 0.0)) {
      ($0.0 + Double($1.0) * Double($1.0), $0.1 + $1.1 * $1.1)
    }
    cosine = product / (squares.0 * squares.1).squareRoot()
    largestDifference = pairs.reduce(0) { max($0, abs(Double($1.0) - $1.1)) }
  }
}
