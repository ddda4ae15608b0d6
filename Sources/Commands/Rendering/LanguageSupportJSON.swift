import Engine

/// The JSON form of what is done with a language.
struct LanguageSupportJSON: JSONOutput {
  let name: String
  let title: String
  /// `syntax`, `lines`, or the structure files are divided along.
  let split: String
  /// Why the grammar cannot be used.
  let problem: String?
  let symbols: Bool
  let embeds: Bool
  let labelOnly: Bool
  let extensions: [String]
  let fileNames: [String]
  let interpreters: [String]
  let aliases: [String]

  init(_ language: LanguageSupport) {
    name = language.name
    title = language.title
    switch language.division {
    case .syntax: (split, problem) = ("syntax", nil)
    case .lacksGrammar(let text): (split, problem) = ("lines", text)
    case .structure(let structure): (split, problem) = (structure, nil)
    case .lines: (split, problem) = ("lines", nil)
    }
    symbols = language.hasSymbols && problem == nil
    embeds = language.hasEmbedded && problem == nil
    labelOnly = language.isLabelOnly
    extensions = language.extensions
    fileNames = language.fileNames
    interpreters = language.interpreters
    aliases = language.aliases
  }
}
