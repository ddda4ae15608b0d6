import Foundation
import Testing

/// How a run of the program ended and what it printed.
struct Outcome: CustomStringConvertible {
  /// The exit code; nil when a signal ended the process.
  let code: Int32?
  let signal: Int32?
  let output: String
  let error: String

  init(waitStatus: Int32, output: String, error: String) {
    let number = waitStatus & 0x7F
    code = number == 0 ? (waitStatus >> 8) & 0xFF : nil
    signal = number == 0 ? nil : number
    self.output = output
    self.error = error
  }

  var description: String {
    let end = code.map { "exit code \($0)" } ?? "signal \(signal ?? 0)"
    return "\(end)\n--- output\n\(output)\n--- error\n\(error)"
  }

  /// The output read as JSON.
  func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(output.utf8))
  }

  /// Checks for the exit code of an error, with a cause and no sign of a crash.
  func expectError(
    naming parts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(code == 2, "\(self)", sourceLocation: sourceLocation)
    #expect(output.isEmpty, "\(self)", sourceLocation: sourceLocation)
    #expect(error.hasPrefix("apus: "), "\(self)", sourceLocation: sourceLocation)
    for part in parts {
      #expect(error.contains(part), "\(self)", sourceLocation: sourceLocation)
    }
  }

  /// Checks that results were found.
  func expectFound(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(code == 0, "\(self)", sourceLocation: sourceLocation)
  }
}
