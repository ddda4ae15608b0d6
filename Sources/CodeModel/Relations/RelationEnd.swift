/// A definition, or a whole file, at one end of a relation.
package struct RelationEnd: Hashable, Sendable {
  package let path: RepositoryPath
  /// Empty for the file itself.
  package let name: String
  /// `file` for the file itself.
  package let kind: SymbolKind
  /// Names of the enclosing definitions, outermost first.
  package let scope: [String]
  /// Of the whole definition; nil for a file whose length was not looked up.
  package let lines: LineRange?
  /// The declaration on one line; empty for a file.
  package let signature: String

  package init(
    path: RepositoryPath, name: String, kind: SymbolKind, scope: [String], lines: LineRange?,
    signature: String = ""
  ) {
    self.path = path
    self.name = name
    self.kind = kind
    self.scope = scope
    self.lines = lines
    self.signature = signature
  }

  package init(file path: RepositoryPath) {
    self.init(path: path, name: "", kind: .file, scope: [], lines: nil)
  }

  package init(_ symbol: Symbol, in path: RepositoryPath) {
    self.init(
      path: path, name: symbol.name, kind: symbol.kind, scope: symbol.scope, lines: symbol.lines,
      signature: symbol.signature)
  }
}
