package import CodeModel

/// Names the language of a file.
package enum LanguageDetector {
  /// Judges by the whole name, then the extension, then the `#!` line; only a `.h` file, which may
  /// be C, C++ or Objective-C, is judged by its content.
  ///
  /// `head` is the beginning of the content; 64 KB are more than enough.
  package static func language(path: RepositoryPath, head: ArraySlice<UInt8>) -> Language {
    let name = String(decoding: path.name, as: UTF8.self).lowercased()
    if let language = LanguageTable.byName[name] { return Language(rawValue: language) }
    let suffix = path.fileExtension
    if suffix == "h" { return HeaderLanguage.language(of: head) }
    if let suffix, let language = LanguageTable.byExtension[suffix] {
      return Language(rawValue: language)
    }
    if name.hasPrefix("dockerfile.") { return Language(rawValue: "dockerfile") }
    let interpreted = interpreter(head).flatMap { LanguageTable.byInterpreter[$0] }
    return interpreted.map { Language(rawValue: $0) } ?? .plainText
  }

  /// The program of a `#!` line in lower case without version: `python` for
  /// `#!/usr/bin/env -S python3.12 -u`.
  private static func interpreter(_ head: ArraySlice<UInt8>) -> String? {
    guard head.starts(with: "#!".utf8) else { return nil }
    let line = head.dropFirst(2).prefix(256).prefix { $0 != 0x0A }
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let programs = words.map { $0.split(separator: "/").last ?? "" }
    let named =
      programs.first == "env"
      ? programs.dropFirst().first { !$0.hasPrefix("-") && !$0.contains("=") } : programs.first
    guard let named else { return nil }
    let program = named.lowercased()
    let bare = program.prefix { !$0.isNumber }
    return String(bare.isEmpty ? program[...] : bare)
  }
}
