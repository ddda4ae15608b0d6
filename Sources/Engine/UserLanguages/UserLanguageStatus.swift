import CodeModel
import CodeSyntax
import GrammarWorkers
import Languages

/// A language of the user, as far as a worker could make something of it.
package struct UserLanguageStatus: Hashable, Sendable {
  package let name: String
  package let extensions: [String]
  /// The user's grammar, or nil where the one that ships is used.
  package let grammarPath: String?
  /// The query's file name, or words for one made from the grammar; nil when there is none.
  package let query: String?
  /// Patterns of it that find definitions.
  package let patternCount: Int
  /// Files of the language can be analysed by its syntax.
  package let isUsable: Bool
  /// What is wrong, and what of the query was left out, one sentence each.
  package let problems: [String]

  /// Has a worker load the language and parse a line.
  init(_ language: Language, of languages: UserLanguages, pool: GrammarWorkerPool) {
    let profile = try? languages.profile(of: language)
    let report = pool.report(on: language)
    var problems = report?.syntax?.problems ?? []
    var isUsable = report?.syntax != nil
    if let problem = report?.problem { problems.append(problem) }
    if report == nil {
      problems.append("the grammar crashed or did not end when it was loaded")
    } else if isUsable, pool.analyse(Array("x = 1\n".utf8), language: language) == nil {
      problems.append("the grammar crashed or did not end on a line of text")
      isUsable = false
    }
    name = language.rawValue
    extensions = profile?.extensions ?? []
    grammarPath = languages.libraries[Language(rawValue: profile?.grammar ?? name)]
    query = report?.syntax?.source
    patternCount = report?.syntax?.patternCount ?? 0
    self.isUsable = isUsable
    self.problems = problems
  }
}
