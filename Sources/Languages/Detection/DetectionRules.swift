import CodeModel

/// What the profiles and labels of a catalog say of names, extensions and programs, by what is
/// looked up.
struct DetectionRules: Sendable {
  /// Whole names in lower case, for names written in any case.
  private(set) var byName: [String: Language] = [:]
  /// Whole names that hold for exactly this case.
  private(set) var byExactName: [String: Language] = [:]
  /// The longest first, as it says the most.
  private(set) var globs: [(pattern: GlobPattern, language: Language)] = []
  private(set) var byExtension: [String: ExtensionClaims] = [:]
  /// Programs of a `#!` line.
  private(set) var byInterpreter: [String: Language] = [:]
  /// What people and editors call languages, in lower case; the best answer first.
  private(set) var byLabel: [String: [Language]] = [:]
  private(set) var parents: [Language: Language] = [:]
  private(set) var voters: [Language: ContentVoter] = [:]
  /// How many pieces the longest known extension has: two for `d.ts`.
  private(set) var extensionPieceCountMax = 1

  /// Of two that claim the same, an earlier directory wins over a later one and a language with a
  /// folder over a mere label.
  init(_ catalog: LanguageCatalog) {
    var known: [(language: Language, signs: LanguageSigns)] = []
    for directory in catalog.directories {
      known += catalog.languages(in: directory).compactMap { language in
        catalog.signs(of: language, in: directory).map { (language, $0) }
      }
    }
    known += catalog.undescribed.map { ($0, catalog.assumedSigns(of: $0)) }
    known += catalog.labels.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    for (language, signs) in known { claim(language, signs) }
    for (suffix, language) in catalog.assigned {
      byExtension[suffix] = ExtensionClaims(owner: language)
      noteLength(of: suffix)
    }
    globs.sort { $0.pattern.bytes.count > $1.pattern.bytes.count }
    for (language, _) in known { label(language, language.rawValue) }
    for (language, signs) in known { if let title = signs.title { label(language, title) } }
    for (language, signs) in known {
      for alias in signs.aliases ?? [] { label(language, alias) }
    }
  }

  private mutating func claim(_ language: Language, _ signs: LanguageSigns) {
    for name in signs.names ?? [] { claim(language, name: name) }
    for suffix in signs.extensions ?? [] {
      let claims = byExtension[suffix, default: ExtensionClaims()]
      byExtension[suffix, default: claims].owner = claims.owner ?? language
      noteLength(of: suffix)
    }
    for suffix in signs.contents?.extensions ?? [] {
      byExtension[suffix, default: ExtensionClaims()].guests.append(language)
    }
    for program in signs.interpreters ?? [] where byInterpreter[program] == nil {
      byInterpreter[program] = language
    }
    if let lines = signs.contents?.lines, voters[language] == nil {
      voters[language] = ContentVoter(lines)
    }
    if let parent = signs.inherits, parents[language] == nil {
      parents[language] = Language(rawValue: parent)
    }
  }

  private mutating func noteLength(of suffix: String) {
    let pieceCount = suffix.utf8.count { $0 == UInt8(ascii: ".") } + 1
    extensionPieceCountMax = max(extensionPieceCountMax, pieceCount)
  }

  private mutating func claim(_ language: Language, name: String) {
    if name.utf8.contains(UInt8(ascii: "*")) {
      globs.append((GlobPattern(name.utf8), language))
    } else if name.utf8.contains(where: { (0x41...0x5A).contains($0) }) {
      if byExactName[name] == nil { byExactName[name] = language }
    } else if byName[name] == nil {
      byName[name] = language
    }
  }

  private mutating func label(_ language: Language, _ text: String) {
    let known = byLabel[text.lowercased(), default: []]
    if !known.contains(language) { byLabel[text.lowercased()] = known + [language] }
  }
}

/// Who claims an extension.
struct ExtensionClaims: Sendable {
  /// The language of a file whose content speaks for none of the others.
  var owner: Language?
  var guests: [Language] = []
}
