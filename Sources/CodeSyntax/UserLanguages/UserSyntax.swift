import CodeModel
import Languages

/// A user's language made ready: its profile, filled in from the grammar where it says nothing, and
/// the first of its queries that finds anything.
struct UserSyntax {
  let profile: LanguageProfile
  /// Nil when not even the grammar's own names tell of definitions.
  let query: UserQuery?
  /// Nil when no code in other languages can be found.
  let injections: UserInjections?
  let report: UserSyntaxReport

  init(_ language: Language, of languages: UserLanguages, grammar: Grammar) throws {
    let derived = DerivedSyntax(grammar: grammar)
    var profile = try languages.profile(of: language)
    profile.chunks = profile.chunks ?? derived.chunks
    profile.comments = profile.comments ?? Self.commonComments
    self.profile = profile
    var problems: [String] = []
    var chosen: (name: String, query: UserQuery)?
    for text in try languages.queries(of: language) where chosen == nil {
      guard let style = UserQueryStyle(rawValue: String(text.name.dropLast(".scm".count))) else {
        continue
      }
      let query = UserQuery(text.text, style: style, grammar: grammar, problems: &problems)
      if let query { chosen = (text.name, query) }
    }
    if chosen == nil {
      var ignored: [String] = []
      chosen = UserQuery(
        derived.query, style: .symbols, grammar: grammar, findsFirstNameOnly: true,
        problems: &ignored
      ).map { ("the grammar's own names", $0) }
    }
    query = chosen?.query
    injections = try languages.query("injections.scm", of: language).flatMap {
      UserInjections($0, grammar: grammar, problems: &problems)
    }
    report = UserSyntaxReport(
      source: chosen?.name, patternCount: chosen?.query.usableCount ?? 0, problems: problems)
  }

  /// Marks most languages write comments with, for one that does not tell its own.
  private static let commonComments = CommentRules(
    line: ["///", "//", "#", "--", ";;", "%"],
    block: [["/**", "*/"], ["/*", "*/"], ["(*", "*)"], ["{-", "-}"], ["<!--", "-->"]])
}

/// What a user's language is analysed with.
package struct UserSyntaxReport: Hashable, Sendable {
  /// The query's file name, or words for a query made from the grammar; nil when nothing is found.
  package let source: String?
  /// Patterns that find definitions.
  package let patternCount: Int
  /// What was left out and why, one sentence each.
  package let problems: [String]

  package init(source: String?, patternCount: Int, problems: [String]) {
    self.source = source
    self.patternCount = patternCount
    self.problems = problems
  }
}
