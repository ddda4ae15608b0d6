package import CodeModel
import Foundation
import Synchronization

/// The languages Apus knows, each a folder of plain files, in one directory or several.
///
/// A file of a later directory stands before the same file of an earlier one, but a later directory
/// takes no file name or extension from the languages of an earlier one. Copies share what was read.
/// Safe to use from any thread.
package struct LanguageCatalog: Sendable {
  /// The languages that ship with this module.
  package static let bundled = LanguageCatalog(
    directories: [resource("languages")], labels: resource("labels.json"))

  /// Where the folders of languages are.
  package let directories: [String]
  /// Languages that only label files, all in one file.
  let labelsPath: String?
  /// Languages without a profile; labels or their names tell how they are recognised.
  let undescribed: [Language]
  /// Extensions, in lower case and without a dot, whose files are of a language whatever else is
  /// said.
  let assigned: [String: Language]
  private let shelf = Shelf()

  /// Reads nothing yet; a directory that does not exist has no languages.
  package init(directories: [String]) {
    self.init(directories: directories, labels: nil)
  }

  init(
    directories: [String], labels: String?, undescribed: [Language] = [],
    assigned: [String: Language] = [:]
  ) {
    self.assigned = assigned
    self.directories = directories
    labelsPath = labels
    self.undescribed = undescribed
  }

  /// These languages and those of one more directory, and further ones without a profile.
  package func adding(
    _ directory: String, undescribed: [Language] = []
  ) -> LanguageCatalog {
    LanguageCatalog(
      directories: directories + [directory], labels: labelsPath, undescribed: undescribed,
      assigned: assigned)
  }

  /// These languages, with extensions whose files are of a language whatever else is said.
  package func assigning(_ extensions: [String: Language]) -> LanguageCatalog {
    guard !extensions.isEmpty else { return self }
    let named = extensions.map { name, language in
      (name.lowercased().drop { $0 == "." }, language)
    }
    return LanguageCatalog(
      directories: directories, labels: labelsPath, undescribed: undescribed,
      assigned: Dictionary(named.map { (String($0), $1) }, uniquingKeysWith: { $1 }))
  }

  /// Languages that have a profile, sorted.
  package var languages: [Language] {
    Set(directories.flatMap(languages(in:)) + undescribed).sorted()
  }

  /// Languages that stand beside or in place of those of the first directory.
  package var addedLanguages: Set<Language> {
    Set(directories.dropFirst().flatMap(languages(in:)) + undescribed)
  }

  /// Whether any file can be of a language.
  package func knows(_ language: Language) -> Bool {
    undescribed.contains(language) || labels[language] != nil || language == .plainText
      || directories.contains { FolderListing.hasFile("\($0)/\(language)/language.json") }
  }

  /// The profile of a language with what it inherits, or nil when there is none.
  ///
  /// Throws when a file of it is not JSON of the right form.
  package func profile(of language: Language) throws -> LanguageProfile? {
    if let known = shelf.profiles.withLock({ $0[language] }) { return known }
    let fresh = try readProfile(of: language, heirs: [])
    shelf.profiles.withLock { $0[language] = .some(fresh) }
    return fresh
  }

  /// The text of a query with the queries it inherits before it, or nil when the language has none
  /// of that name.
  package func query(_ name: String, of language: Language) throws -> [UInt8]? {
    try QueryInheritance { ownQuery(name, of: $0) }.text(of: language)
  }

  /// How a language names other code, with what it inherits, or nil where nothing says so.
  ///
  /// Throws when a file of it is not JSON of the right form.
  package func relationProfile(of language: Language) throws -> RelationProfile? {
    try relationProfile(of: language, heirs: [])
  }

  private func relationProfile(
    of language: Language, heirs: Set<Language>
  ) throws -> RelationProfile? {
    let own = try ownQuery(Self.relationsFile, of: language).map {
      try JSONDecoder().decode(RelationProfile.self, from: Data($0))
    }
    guard let name = try own?.inherits ?? profile(of: language)?.inherits,
      case let parent = Language(rawValue: name), parent != language, !heirs.contains(parent),
      let inherited = try relationProfile(of: parent, heirs: heirs.union([language]))
    else { return own }
    return (own ?? RelationProfile()).filled(from: inherited)
  }

  private static let relationsFile = "relations.json"

  /// The text of a query alone.
  func ownQuery(_ name: String, of language: Language) -> [UInt8]? {
    directories.reversed().lazy.compactMap { contents(of: name, language, in: $0) }.first
  }

  /// What names and content of files are matched with; built when first asked for.
  package var detector: LanguageDetector {
    shelf.detector.withLock { known in
      if let known { return known }
      let fresh = LanguageDetector(rules: DetectionRules(self))
      known = fresh
      return fresh
    }
  }

  /// Languages that only label files; never throws, as only a broken installation has labels that
  /// cannot be read. A language may have a folder too, which then counts.
  package var labels: [Language: LanguageSigns] {
    guard let labelsPath, let text = FolderListing.contents(of: labelsPath),
      let labels = try? JSONDecoder().decode([String: LanguageSigns].self, from: Data(text))
    else { return [:] }
    return Dictionary(uniqueKeysWithValues: labels.map { (Language(rawValue: $0), $1) })
  }

  /// How a language without a profile is recognised: as the label of its name, or else by an
  /// extension that is its name.
  func assumedSigns(of language: Language) -> LanguageSigns {
    if let label = labels[language] { return label }
    var signs = LanguageSigns()
    signs.extensions = [language.rawValue]
    return signs
  }

  private func assumedProfile(of language: Language) -> LanguageProfile? {
    guard undescribed.contains(language) else { return nil }
    let signs = assumedSigns(of: language)
    var profile = LanguageProfile()
    profile.title = signs.title ?? language.rawValue
    profile.extensions = signs.extensions
    profile.names = signs.names
    profile.interpreters = signs.interpreters
    profile.aliases = signs.aliases
    return profile
  }

  /// What one directory says of how to recognise a language; nil when it says nothing readable.
  func signs(of language: Language, in directory: String) -> LanguageSigns? {
    try? decoded(LanguageSigns.self, language, in: directory)
  }

  private func decoded<Form: Decodable>(
    _ form: Form.Type, _ language: Language, in directory: String
  ) throws -> Form? {
    guard let text = contents(of: "language.json", language, in: directory) else { return nil }
    return try JSONDecoder().decode(form, from: Data(text))
  }

  /// Languages one directory has a profile of, sorted.
  func languages(in directory: String) -> [Language] {
    FolderListing.names(in: directory).filter { !$0.hasPrefix(".") }
      .map(Language.init(rawValue:))
      .filter { FolderListing.hasFile("\(directory)/\($0)/language.json") }.sorted()
  }

  private func readProfile(of language: Language, heirs: Set<Language>) throws -> LanguageProfile? {
    var profile = assumedProfile(of: language)
    for directory in directories.reversed() {
      guard let own = try decoded(LanguageProfile.self, language, in: directory) else { continue }
      profile = profile?.filled(from: own, isSameLanguage: true) ?? own
    }
    guard let found = profile, let parent = found.inherits.map(Language.init(rawValue:)),
      parent != language, !heirs.contains(parent),
      let inherited = try readProfile(of: parent, heirs: heirs.union([language]))
    else { return profile }
    return found.filled(from: inherited, isSameLanguage: false)
  }

  private func contents(
    of file: String, _ language: Language, in directory: String
  ) -> [UInt8]? {
    guard !language.rawValue.contains("/"), !language.rawValue.hasPrefix(".") else { return nil }
    return FolderListing.contents(of: "\(directory)/\(language)/\(file)")
  }

  private static func resource(_ name: String) -> String {
    Bundle.module.resourceURL?.appendingPathComponent(name).path ?? ""
  }

  /// What was read so far.
  private final class Shelf: Sendable {
    let profiles = Mutex<[Language: LanguageProfile?]>([:])
    let detector = Mutex<LanguageDetector?>(nil)
  }
}

extension LanguageProfile {
  /// The profile with another's fields where it has none; how files are recognised passes only
  /// between profiles of the same language.
  fileprivate func filled(from other: LanguageProfile, isSameLanguage: Bool) -> LanguageProfile {
    var profile = self
    if isSameLanguage {
      profile.title = title ?? other.title
      profile.inherits = inherits ?? other.inherits
      profile.extensions = extensions ?? other.extensions
      profile.names = names ?? other.names
      profile.interpreters = interpreters ?? other.interpreters
      profile.aliases = aliases ?? other.aliases
      profile.contents = contents ?? other.contents
      profile.structure = structure ?? other.structure
    }
    profile.grammar = grammar ?? other.grammar
    profile.separator = separator ?? other.separator
    profile.blanks = blanks ?? other.blanks
    profile.repairs = repairs ?? other.repairs
    profile.chunks = chunks ?? other.chunks
    profile.symbols = symbols ?? other.symbols
    profile.comments = comments ?? other.comments
    profile.visibility = visibility ?? other.visibility
    return profile
  }
}
