import CodeModel
import CodeSyntax

/// The analyser version under which the files of each language are stored.
///
/// Without its grammar a language is analysed by lines, under a version of its own: nobody takes
/// that for the analysis by syntax once the grammar is there.
struct AnalyserVersions: Sendable {
  /// Languages that have syntax and lack their grammar.
  let languagesWithoutGrammar: Set<Language>

  init(grammars: GrammarRegistry) {
    languagesWithoutGrammar = Set(SourceAnalyser.syntaxLanguages)
      .subtracting(grammars.installedLanguages)
  }

  subscript(language: Language) -> Int {
    languagesWithoutGrammar.contains(language) ? -SourceAnalyser.version : SourceAnalyser.version
  }
}
