import CodeModel

/// What the profiles and labels of a catalog say of names, extensions and programs, by what is
/// looked up.
struct DetectionRules: Sendable {
  /// Whole names in lower case, for names written in any case.
  private(set) var byName: [String: Language] = [:]
  /// Whole names that hold for exactly this case.
  private(set) var byExactName: [String: Language] = [:]
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
    var profiles: [(language: Language, profile: LanguageProfile)] = []
    for directory in catalog.directories {
      for language in catalog.languages(in: directory) {
        guard let profile = try? catalog.ownProfile(of: language, in: directory) else { continue }
        profiles.append((language, profile))
      }
    }
    profiles += catalog.labels.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    for (language, profile) in profiles { claim(language, profile) }
    for (language, _) in profiles { label(language, language.rawValue) }
    for (language, profile) in profiles { if let title = profile.title { label(language, title) } }
    for (language, profile) in profiles {
      for alias in profile.aliases ?? [] { label(language, alias) }
    }
  }

  private mutating func claim(_ language: Language, _ profile: LanguageProfile) {
    for name in profile.names ?? [] { claim(language, name: name) }
    for suffix in profile.extensions ?? [] {
      let claims = byExtension[suffix, default: ExtensionClaims()]
      byExtension[suffix, default: claims].owner = claims.owner ?? language
      let pieceCount = suffix.utf8.count { $0 == UInt8(ascii: ".") } + 1
      extensionPieceCountMax = max(extensionPieceCountMax, pieceCount)
    }
    for suffix in profile.contents?.extensions ?? [] {
      byExtension[suffix, default: ExtensionClaims()].guests.append(language)
    }
    for program in profile.interpreters ?? [] where byInterpreter[program] == nil {
      byInterpreter[program] = language
    }
    if let lines = profile.contents?.lines, voters[language] == nil {
      voters[language] = ContentVoter(lines)
    }
    if let parent = profile.inherits, parents[language] == nil {
      parents[language] = Language(rawValue: parent)
    }
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
