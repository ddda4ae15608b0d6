package import CodeModel
import Foundation

/// The languages Apus knows, each a folder of plain files.
package struct LanguageCatalog: Sendable {
  /// The languages that ship with this module.
  package static let bundled = LanguageCatalog(
    directory: Bundle.module.resourceURL?.appendingPathComponent("languages").path ?? "")

  private let directory: String

  package init(directory: String) {
    self.directory = directory
  }

  /// Languages that have a profile, sorted.
  package var languages: [Language] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.map(Language.init(rawValue:)).sorted()
  }

  /// The profile of a language with what it inherits, or nil when none ships.
  package func profile(of language: Language) throws -> LanguageProfile? {
    guard let settings = contents(of: "language.json", language) else { return nil }
    var profile = try JSONDecoder().decode(LanguageProfile.self, from: Data(settings))
    if let parent = profile.inherits,
      let inherited = try self.profile(of: Language(rawValue: parent))
    {
      profile.fill(from: inherited)
    }
    return profile
  }

  /// The text of a query with the queries it inherits before it, or nil when the language has none
  /// of that name.
  package func query(_ name: String, of language: Language) throws -> [UInt8]? {
    try QueryInheritance { contents(of: name, $0) }.text(of: language)
  }

  private func contents(of file: String, _ language: Language) -> [UInt8]? {
    guard !language.rawValue.contains("/"), !language.rawValue.hasPrefix(".") else { return nil }
    return FileManager.default.contents(atPath: "\(directory)/\(language)/\(file)").map(Array.init)
  }
}

extension LanguageProfile {
  mutating func fill(from parent: LanguageProfile) {
    grammar = grammar ?? parent.grammar
    separator = separator ?? parent.separator
    chunks = chunks ?? parent.chunks
    symbols = symbols ?? parent.symbols
    comments = comments ?? parent.comments
    visibility = visibility ?? parent.visibility
  }
}
