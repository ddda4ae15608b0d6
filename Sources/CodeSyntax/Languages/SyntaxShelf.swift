import CodeModel
import Synchronization

/// The languages made ready so far; each query is compiled once for all threads.
final class SyntaxShelf: Sendable {
  private let grammars: GrammarRegistry
  private let profiledLanguages = Set(ProfileLibrary.languages)
  private let states = Mutex<[Language: SyntaxState]>([:])

  init(grammars: GrammarRegistry) {
    self.grammars = grammars
  }

  func state(of language: Language) -> SyntaxState {
    states.withLock { states in
      if let known = states[language] { return known }
      let fresh = makeState(of: language)
      states[language] = fresh
      return fresh
    }
  }

  /// Cheaper than `state`: no query is compiled.
  func lacksGrammar(for language: Language) -> Bool {
    profiledLanguages.contains(language) && grammars.grammar(for: language) == nil
  }

  private func makeState(of language: Language) -> SyntaxState {
    do {
      guard let profile = try ProfileLibrary.profile(of: language) else { return .unknown }
      guard let grammar = grammars.grammar(for: language) else {
        return .missing(grammars.problem(for: language)?.description ?? "no grammar")
      }
      return .ready(try LanguageSyntax(profile: profile, grammar: grammar))
    } catch {
      return .missing("the profile of \(language) does not fit its grammar: \(error)")
    }
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
