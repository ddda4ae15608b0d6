import CodeModel
import Foundation

/// What is piped into the program.
enum StandardInput {
  /// All of it up to a bound, as text; what follows is not read. Throws `NoInput` when it is blank.
  static func text(byteCountMax: Int) throws -> String {
    var bytes = Data()
    while bytes.count < byteCountMax {
      let next = try FileHandle.standardInput.read(upToCount: byteCountMax - bytes.count)
      guard let next, !next.isEmpty else { break }
      bytes += next
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.allSatisfy(\.isWhitespace) else { throw NoInput() }
    return text
  }

  struct NoInput: UserFacingError {
    let summary = "There is no code on standard input"
    let hint: String? = "Give it some: apus similar - < FILE"
    let fault = Fault.user
  }
}
