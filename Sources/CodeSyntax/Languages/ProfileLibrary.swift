import CodeModel
import Foundation

/// The language profiles that ship with this module, read when asked for.
enum ProfileLibrary {
  /// Languages that have a profile, sorted.
  static var languages: [Language] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.map(Language.init(rawValue:)).sorted()
  }

  /// The profile of a language, or nil when none ships.
  static func profile(of language: Language) throws -> LanguageProfile? {
    guard !language.rawValue.contains("/") else { return nil }
    let folder = "\(directory)/\(language)"
    guard let settings = FileManager.default.contents(atPath: "\(folder)/profile.json") else {
      return nil
    }
    let file = try JSONDecoder().decode(LanguageProfileFile.self, from: settings)
    let query = FileManager.default.contents(atPath: "\(folder)/symbols.scm") ?? Data()
    return LanguageProfile(
      prefixes: file.prefixes, containers: file.containers,
      transparent: file.transparent ?? [], symbolQuery: Array(query))
  }

  private static let directory =
    Bundle.module.resourceURL?.appendingPathComponent("languages").path ?? ""
}
