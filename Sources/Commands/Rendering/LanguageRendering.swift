import Engine

/// Renders a language of the user for a person.
enum LanguageRendering {
  private static let problemsShownMax = 5

  static func text(_ language: UserLanguageStatus) -> String {
    let extensions = language.extensions.map { ".\($0)" }.joined(separator: " ")
    var lines = ["\(language.name)  \(extensions)".printable]
    lines.append("  grammar  \((language.grammarPath ?? "the one that ships").printable)")
    let symbols = language.query.map { "\($0), \(language.patternCount) patterns" }
    if language.isUsable { lines.append("  symbols  \((symbols ?? "none").printable)") }
    lines += language.problems.prefix(problemsShownMax).map { "  problem  \($0.printable)" }
    if language.problems.count > problemsShownMax {
      lines.append("  … \(language.problems.count - problemsShownMax) more problems")
    }
    return lines.joined(separator: "\n")
  }
}

/// The JSON form of a language of the user.
struct UserLanguageJSON: JSONOutput {
  let name: String
  let extensions: [String]
  let grammar: String?
  let query: String?
  let patterns: Int
  let usable: Bool
  let problems: [String]

  init(_ language: UserLanguageStatus) {
    name = language.name
    extensions = language.extensions
    grammar = language.grammarPath
    query = language.query
    patterns = language.patternCount
    usable = language.isUsable
    problems = language.problems
  }
}
