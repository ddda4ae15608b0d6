import CodeModel
import Foundation
import GrammarWorkers
import Languages

/// The user's own languages, in the configuration directory.
package struct LanguageFolder: Sendable {
  private let configuration: EngineConfiguration

  package init(configuration: EngineConfiguration) {
    self.configuration = configuration
  }

  /// Where the user's languages are.
  package var directory: String { configuration.configurationDirectory ?? "" }

  /// All languages of the user, by name; each is loaded by a worker.
  package func languages() -> [UserLanguageStatus] {
    let languages = UserLanguages(directory: directory)
    let pool = GrammarWorkerPool(configuration: configuration, languages: languages)
    return languages.languages.map { UserLanguageStatus($0, of: languages, pool: pool) }
  }

  /// Grammars of the pinned collection that do not ship, by name.
  package func available() throws -> [String] {
    try GrammarCollection.locate(configuration.resources).extensions.keys
      .filter { !isBundled($0) }.sorted()
  }

  /// Builds a grammar of the collection; says on standard error what it does.
  ///
  /// Throws `LanguageFault`.
  package func add(_ name: String) throws -> UserLanguageStatus {
    let collection = try GrammarCollection.locate(configuration.resources)
    guard directory.hasPrefix("/") else { throw LanguageFault.noDirectory(directory) }
    if isBundled(name) { throw LanguageFault.bundled(name: name) }
    guard let extensions = collection.extensions[name] else {
      throw LanguageFault.unknown(
        name: name, similar: collection.names(like: name).filter { !isBundled($0) })
    }
    if let path = UserLanguages(directory: directory).libraries[Language(rawValue: name)] {
      throw LanguageFault.present(path: path)
    }
    try collection.build(name, into: "\(directory)/grammars")
    try describe(name, extensions)
    let languages = UserLanguages(directory: directory)
    return UserLanguageStatus(
      Language(rawValue: name), of: languages,
      pool: GrammarWorkerPool(configuration: configuration, languages: languages))
  }

  /// Removes a grammar and what `add` wrote with it; queries are kept. Returns the removed paths.
  ///
  /// Throws `LanguageFault.absent`.
  package func remove(_ name: String) throws -> [String] {
    guard UserLanguages.isName(name), directory.hasPrefix("/") else {
      throw LanguageFault.absent(name: name, directory: directory)
    }
    let libraries = ["grammars", "parser"].map { "\(directory)/\($0)/\(name).so" }
      .filter(FileManager.default.fileExists)
    guard !libraries.isEmpty else {
      throw LanguageFault.absent(name: name, directory: directory)
    }
    var removed = libraries
    let collection = try? GrammarCollection.locate(configuration.resources)
    let profile = profilePath(name)
    if let extensions = collection?.extensions[name],
      FileManager.default.contents(atPath: profile) == Self.profile(extensions)
    {
      removed.append(profile)
    }
    for path in removed { try FileManager.default.removeItem(atPath: path) }
    rmdir(URL(fileURLWithPath: profile).deletingLastPathComponent().path)
    return removed
  }

  /// Says which files are of a language, unless its folder does already or its name tells.
  private func describe(_ name: String, _ extensions: [String]) throws {
    let path = profilePath(name)
    guard !extensions.isEmpty, !FileManager.default.fileExists(atPath: path) else { return }
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Self.profile(extensions).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  private func profilePath(_ name: String) -> String {
    "\(directory)/queries/\(name)/language.json"
  }

  private static func profile(_ extensions: [String]) -> Data {
    let list = extensions.map { "\"\($0)\"" }.joined(separator: ", ")
    return Data("{ \"extensions\": [\(list)] }\n".utf8)
  }

  /// Whether a language of the name is analysed by its syntax without the user's help.
  private func isBundled(_ name: String) -> Bool {
    FileManager.default.fileExists(
      atPath: "\(configuration.resources.grammarsDirectory)/\(name).so")
  }
}
