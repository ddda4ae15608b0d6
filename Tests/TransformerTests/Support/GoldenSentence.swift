import Foundation
import Testing

/// A text, its token ids and its vector computed in float64 by `Benchmarks/embedding/run golden`.
struct GoldenSentence: Decodable {
  let text: String
  let ids: [Int32]
  let vector: [Double]

  static func all() throws -> [GoldenSentence] {
    let url = try #require(
      Bundle.module.url(forResource: "sentences", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode([GoldenSentence].self, from: Data(contentsOf: url))
  }

  /// The cosine of a unit vector to the reference.
  func cosine(_ other: ArraySlice<Float>) -> Double {
    zip(vector, other).reduce(0) { $0 + $1.0 * Double($1.1) }
  }
}
