import Foundation

/// Reads and writes files of one JSON object per line.
enum JSONLinesFile {
  /// The objects in the order of the file, blank lines passed over; throws `EvaluationFault`.
  static func read<Line: Decodable>(_ path: String, of type: Line.Type) throws -> [Line] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw EvaluationFault.unreadable(path: path)
    }
    let decoder = JSONDecoder()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return try lines.enumerated().compactMap { offset, line in
      guard !line.allSatisfy(\.isWhitespace) else { return nil }
      do {
        return try decoder.decode(type, from: Data(line.utf8))
      } catch {
        throw EvaluationFault.malformed(
          path: path, line: offset + 1, detail: Self.detail(of: error))
      }
    }
  }

  /// Replaces the file as a whole; throws `EvaluationFault`.
  static func write(_ lines: [some Encodable], to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try OutputFile.write(Data(try lines.map { try encoder.encode($0) + [0x0A] }.joined()), to: path)
  }

  private static func detail(of error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" has the wrong type"
    default: "not an object of JSON"
    }
  }
}
