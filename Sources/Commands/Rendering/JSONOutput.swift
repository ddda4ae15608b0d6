import Foundation

/// Writes results for programs.
protocol JSONOutput: Encodable {}

/// Encodes nil as null, so that all objects of a kind have the same members.
struct Nullable<Value: Encodable>: Encodable {
  let value: Value?

  init(_ value: Value?) {
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

extension JSONOutput {
  /// One indented JSON text with sorted keys.
  func text() throws -> String { try text([.prettyPrinted]) }

  /// The same on one line.
  func line() throws -> String { try text([]) }

  private func text(_ formatting: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension Array: JSONOutput where Element: JSONOutput {}
