import Foundation

/// Writes results for programs.
protocol JSONOutput: Encodable {}

extension JSONOutput {
  /// One indented JSON text with sorted keys.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension Array: JSONOutput where Element: JSONOutput {}
