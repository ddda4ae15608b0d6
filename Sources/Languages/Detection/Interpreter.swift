/// Reads the `#!` line of a script.
enum Interpreter {
  private static let lineByteCountMax = 256

  /// The program in lower case without directory and version: `python` for
  /// `#!/usr/bin/env -S python3.12 -u`; nil when the content begins otherwise.
  static func name(in content: UnsafeRawBufferPointer) -> String? {
    guard content.starts(with: "#!".utf8) else { return nil }
    let line = content.dropFirst(2).prefix(lineByteCountMax).prefix { $0 != 0x0A }
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let programs = words.map { $0.split(separator: "/").last ?? "" }
    let named =
      programs.first == "env"
      ? programs.dropFirst().first { !$0.hasPrefix("-") && !$0.contains("=") } : programs.first
    guard let program = named?.lowercased() else { return nil }
    let bare = program.prefix { !$0.isNumber }
    return String(bare.isEmpty ? program[...] : bare)
  }
}
