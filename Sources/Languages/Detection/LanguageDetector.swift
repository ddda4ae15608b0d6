package import CodeModel

/// Names the language of a file, and the language people mean by a name.
///
/// What it knows comes from a catalog; see `LanguageCatalog.detector`.
package struct LanguageDetector: Sendable {
  private let rules: DetectionRules

  /// How much of a file is looked at, apart from a modeline at its end.
  private static let headByteCountMax = 65_536
  /// Endings of templates and copies: the name before them tells the language.
  private static let wrappers: Set<String> = [
    "in", "j2", "jinja", "jinja2", "tmpl", "tpl", "template", "dist", "example", "sample",
    "default",
    "orig", "bak", "tt", "stub",
  ]

  init(rules: DetectionRules) {
    self.rules = rules
  }

  /// Judges by a modeline, then the whole name, the extension and the `#!` line; where languages
  /// share an extension, by the content too. Text of no known language is plain text.
  ///
  /// - Parameter content: The whole file; the beginning and the end of it are looked at.
  package func language(
    path: RepositoryPath, content: UnsafeRawBufferPointer
  ) -> Language {
    let named = language(named: path, content)
    if let declared = Modeline.candidates(in: content).lazy.compactMap(declared).first {
      return named.map { isHeir($0, of: declared) } == true ? named ?? declared : declared
    }
    return named ?? Interpreter.name(in: content).flatMap { rules.byInterpreter[$0] } ?? .plainText
  }

  /// The languages people mean by a name: its identifier, title, alias or extension, in any case,
  /// as in `c_sharp`, `C#`, `csharp` and `.cs`. The best answer comes first; none when there is no
  /// such language.
  package func languages(called name: String) -> [Language] {
    let label = name.lowercased()
    if let known = rules.byLabel[label] { return known }
    let suffix = label.hasPrefix(".") ? String(label.dropFirst()) : label
    return rules.byExtension[suffix]?.owner.map { [$0] } ?? []
  }

  /// The language people most likely mean by a name.
  package func language(called name: String) -> Language? { languages(called: name).first }

  /// What a modeline names; plain text is what editors call any text, so it says nothing.
  private func declared(_ name: String) -> Language? {
    guard let language = rules.byLabel[name]?.first, language != .plainText else { return nil }
    return language
  }

  /// Whether a language extends another, which a modeline for the other does not deny.
  private func isHeir(_ language: Language, of other: Language) -> Bool {
    rules.parents[language] == other
  }
}

extension LanguageDetector {
  private func language(
    named path: RepositoryPath, _ content: UnsafeRawBufferPointer
  ) -> Language? {
    let exact = path.name
    if !rules.byExactName.isEmpty,
      let language = rules.byExactName[String(decoding: exact, as: UTF8.self)]
    {
      return language
    }
    return language(named: exact.map(\.asciiLowercased)[...], content)
  }

  /// - Parameter name: In lower case.
  private func language(
    named name: ArraySlice<UInt8>, _ content: UnsafeRawBufferPointer
  ) -> Language? {
    if let language = rules.byName[String(decoding: name, as: UTF8.self)] { return language }
    if let language = globbed(name) { return language }
    var dots = name.indices.dropFirst().filter { name[$0] == UInt8(ascii: ".") }[...]
    dots = dots.suffix(rules.extensionPieceCountMax)
    for dot in dots {
      let suffix = String(decoding: name[(dot + 1)...], as: UTF8.self)
      if let claims = rules.byExtension[suffix], let language = decide(claims, content) {
        return language
      }
    }
    guard let last = dots.last,
      Self.wrappers.contains(String(decoding: name[(last + 1)...], as: UTF8.self))
    else { return nil }
    return language(named: name[..<last], content)
  }

  private func globbed(_ name: ArraySlice<UInt8>) -> Language? {
    name.withUnsafeBufferPointer { bytes in
      rules.globs.first {
        $0.pattern.matches(bytes, nameStart: 0, isDirectory: false, foldsCase: true)
      }?.language
    }
  }

  private func decide(_ claims: ExtensionClaims, _ content: UnsafeRawBufferPointer) -> Language? {
    guard !claims.guests.isEmpty else { return claims.owner }
    let head = UnsafeRawBufferPointer(rebasing: content.prefix(Self.headByteCountMax))
    // Where C shares an extension, C++ and Objective-C do too.
    let winner = claims.owner == .c ? .c : rules.vote(claims, on: head)
    return winner == .c ? HeaderLanguage.language(of: head) : winner
  }
}

extension UInt8 {
  fileprivate var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension Language {
  static let c = Language(rawValue: "c")
  static let cpp = Language(rawValue: "cpp")
  static let objectiveC = Language(rawValue: "objc")
}
