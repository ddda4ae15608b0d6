import CodeModel

/// A definition as a query found it, before nesting is known.
struct RawDefinition {
  let kind: SymbolKind
  let name: Range<Int>
  /// Outermost first.
  let qualifiers: [Range<Int>]
  let body: Range<Int>?
  let documentation: Range<Int>?
  var bytes: Range<Int>
  /// As the query itself says, whatever the rules of the language.
  let visibility: Visibility?
  /// The query pattern's number: of several for one name, the first in the query file counts.
  let pattern: UInt32
  /// The name is no definition.
  let isIgnored: Bool
}

/// What a query found in a text.
struct RawSymbols {
  /// By start, outer before inner, one for each name.
  var definitions: [RawDefinition] = []
  /// Nodes that say how visible what follows them is, by start.
  var visibilitySections: [Range<Int>] = []
  /// Code in other languages, by start.
  var embedded: [EmbeddedCode] = []
}
