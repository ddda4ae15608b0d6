/// What is done with the files of one language.
package struct LanguageSupport: Hashable, Sendable {
  /// How files of a language are divided.
  package enum Division: Hashable, Sendable {
    /// Along the syntax tree.
    case syntax
    /// By lines, because the grammar cannot be used; the text says why.
    case lacksGrammar(problem: String)
    /// Along a structure of their own that needs no grammar: `headings`, `indentation`, `cells`.
    case structure(String)
    /// By blank lines and indentation, like any text.
    case lines
  }

  /// What filters and results call the language, as in `c_sharp`.
  package let name: String
  /// What people call it, as in `C#`.
  package let title: String
  package let division: Division
  /// Its definitions are found.
  package let hasSymbols: Bool
  /// Other languages inside its files are analysed as themselves.
  package let hasEmbedded: Bool
  /// Nothing is known of it but how to recognise its files.
  package let isLabelOnly: Bool
  /// Without their first dot.
  package let extensions: [String]
  /// Whole file names, some with `*`.
  package let fileNames: [String]
  /// Programs of a `#!` line.
  package let interpreters: [String]
  /// Further names that filters, modelines and code fences may call it.
  package let aliases: [String]
}
