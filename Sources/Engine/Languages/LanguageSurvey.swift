import CodeModel
import CodeSyntax
import Languages

/// Looks at every known language and at what this installation can do with it.
package struct LanguageSurvey: Sendable {
  private let catalog: LanguageCatalog
  private let grammars: GrammarRegistry
  private let folder: LanguageFolder

  package init(configuration: EngineConfiguration) {
    catalog = configuration.languageCatalog
    grammars = GrammarRegistry(directory: configuration.resources.grammarsDirectory)
    folder = LanguageFolder(configuration: configuration)
  }

  /// Languages with a folder or a grammar, then those that only label files, each sorted by name.
  /// Grammars are really loaded, those of the user by a worker.
  package func languages() -> [LanguageSupport] {
    let known = catalog.languages
    let own = Dictionary(uniqueKeysWithValues: folder.languages().map { ($0.name, $0) })
    let labels = catalog.labels.filter { !known.contains($0.key) }
    return known.map { analysed($0, own[$0.rawValue]) }
      + labels.sorted { $0.key < $1.key }.map { label($0.key, $0.value) }
  }

  private func analysed(_ language: Language, _ own: UserLanguageStatus?) -> LanguageSupport {
    let profile = (try? catalog.profile(of: language)) ?? LanguageProfile()
    let readsEmbedded = profile.structure.map { Self.structuresWithEmbedded.contains($0) } ?? false
    return LanguageSupport(
      name: language.rawValue, title: profile.title ?? language.rawValue,
      division: division(of: language, profile, own),
      hasSymbols: own.map { $0.query != nil } ?? has("symbols.scm", language) || readsEmbedded,
      hasEmbedded: has("injections.scm", language) || readsEmbedded, isLabelOnly: false,
      extensions: profile.extensions ?? [], fileNames: profile.names ?? [],
      interpreters: profile.interpreters ?? [], aliases: profile.aliases ?? [])
  }

  private func has(_ query: String, _ language: Language) -> Bool {
    (try? catalog.query(query, of: language)) != nil
  }

  /// Structures with definitions, in which parts of other languages stand.
  private static let structuresWithEmbedded: Set<String> = ["headings", "cells"]

  private func division(
    of language: Language, _ profile: LanguageProfile, _ own: UserLanguageStatus?
  ) -> LanguageSupport.Division {
    if let own {
      return own.isUsable ? .syntax : .lacksGrammar(problem: own.problems.first ?? "no grammar")
    }
    if let structure = profile.structure { return .structure(structure) }
    if let problem = SourceAnalyser.problem(for: language, grammars: grammars) {
      return .lacksGrammar(problem: problem)
    }
    return profile.chunks == nil ? .lines : .syntax
  }

  private func label(_ language: Language, _ signs: LanguageSigns) -> LanguageSupport {
    LanguageSupport(
      name: language.rawValue, title: signs.title ?? language.rawValue, division: .lines,
      hasSymbols: false, hasEmbedded: false, isLabelOnly: true,
      extensions: signs.extensions ?? [], fileNames: signs.names ?? [],
      interpreters: signs.interpreters ?? [], aliases: signs.aliases ?? [])
  }
}

extension EngineConfiguration {
  /// The languages that are known here.
  var languageCatalog: LanguageCatalog {
    UserLanguages(directory: configurationDirectory).catalog
  }
}

extension LanguageCatalog {
  /// The languages meant by names people may write: `c_sharp`, `C#`, `csharp` and `.cs` alike. A
  /// name no language has stays as it is and then matches nothing.
  func languages(calledBy names: [Language]) -> [Language] {
    names.flatMap { name in
      let meant = detector.languages(called: name.rawValue)
      return meant.isEmpty ? [name] : meant
    }
  }
}
