import CodeModel
import Languages
import Synchronization

/// The languages made ready so far; each query is compiled once for all threads.
final class SyntaxShelf: Sendable {
  private let grammars: GrammarRegistry
  private let catalog: LanguageCatalog
  private let states = Mutex<[Language: SyntaxState]>([:])

  /// Languages of the user that may be loaded into this process.
  private let userLanguages: UserLanguages

  private let matching: PatternMatching

  init(
    grammars: GrammarRegistry, catalog: LanguageCatalog, userLanguages: UserLanguages,
    matching: PatternMatching = .own
  ) {
    self.matching = matching
    self.grammars = grammars
    self.catalog = catalog
    self.userLanguages = userLanguages
  }

  /// The language that writers of other languages call by a name.
  func language(named name: String) -> Language? { catalog.detector.language(called: name) }

  func state(of language: Language) -> SyntaxState {
    states.withLock { states in
      if let known = states[language] { return known }
      let fresh = TreeMemory.kept { makeState(of: language) }
      states[language] = fresh
      return fresh
    }
  }

  /// Cheaper than `state`: no query is compiled.
  func lacksGrammar(for language: Language) -> Bool {
    guard let profile = try? catalog.profile(of: language), profile.chunks != nil else {
      return false
    }
    return grammars.grammar(for: Self.grammarName(of: language, profile)) == nil
  }

  private func makeState(of language: Language) -> SyntaxState {
    do {
      if userLanguages.contains(language) { return try userState(of: language) }
      guard let profile = try catalog.profile(of: language),
        profile.chunks != nil
      else { return .unknown }
      let name = Self.grammarName(of: language, profile)
      guard let grammar = grammars.grammar(for: name) else {
        return .missing(grammars.problem(for: name)?.description ?? "no grammar")
      }
      let query =
        try (catalog.query("symbols.scm", of: language) ?? []) + [UInt8(ascii: "\n")]
        + (catalog.query("injections.scm", of: language) ?? [])
      return .ready(
        try LanguageSyntax(
          profile: profile, symbolQuery: query,
          relations: try catalog.relationProfile(of: language), grammar: grammar,
          matching: matching))
    } catch {
      return .missing("the profile of \(language) does not fit its grammar: \(error)")
    }
  }

  private static func grammarName(of language: Language, _ profile: LanguageProfile) -> Language {
    profile.grammar.map(Language.init(rawValue:)) ?? language
  }

  private func userState(of language: Language) throws -> SyntaxState {
    let name = try userLanguages.profile(of: language).grammar.map(Language.init(rawValue:))
    guard let grammar = grammars.grammar(for: name ?? language) else {
      return .missing(grammars.problem(for: name ?? language)?.description ?? "no grammar")
    }
    let syntax = try UserSyntax(language, of: userLanguages, grammar: grammar)
    return .ready(try LanguageSyntax(user: syntax, grammar: grammar))
  }
}

/// Whether a language can be analysed by its syntax.
enum SyntaxState {
  case ready(LanguageSyntax)
  /// A profile ships, but the grammar cannot be used with it; the text says why.
  case missing(String)
  /// No profile ships.
  case unknown

  var problem: String? {
    guard case .missing(let text) = self else { return nil }
    return text
  }
}
