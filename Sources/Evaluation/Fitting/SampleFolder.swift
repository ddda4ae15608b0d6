import Foundation

/// A folder that keeps what was gathered from sets of queries, so that it need not be asked for again.
package struct SampleFolder<Sample: Codable & Sendable>: Sendable {
  private let path: String?
  /// What the numbers of a sample are; kept ones of others are made anew.
  private let columns: [String]

  /// - Parameter path: Nil to keep nothing.
  package init(_ path: String?, columns: [String]) {
    self.path = path
    self.columns = columns
  }

  private struct Kept: Codable {
    let columns: [String]
    let samples: [Sample]
  }

  /// What is kept of a set, else what is made and then kept.
  package func samples(
    of set: String, _ make: () async throws -> [Sample]
  ) async throws -> [Sample] {
    guard let path else { return try await make() }
    let file = URL(fileURLWithPath: "\(path)/\(set).json")
    if let data = try? Data(contentsOf: file),
      let kept = try? JSONDecoder().decode(Kept.self, from: data), kept.columns == columns
    {
      return kept.samples
    }
    let made = try await make()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try JSONEncoder().encode(Kept(columns: columns, samples: made)).write(to: file)
    return made
  }
}
