import CodeModel

/// A symbol with what is needed to name the scope inside it.
struct FoundSymbol {
  let symbol: Symbol
  /// The scope of what the definition encloses, outermost first.
  let innerScope: [String]
  /// Whether the definition gives its name to what it encloses.
  var opensScope: Bool { innerScope.count > symbol.scope.count }
}

/// A definition as a query found it, before nesting is known.
struct RawDefinition {
  let kind: SymbolKind
  let name: Range<Int>
  let qualifier: Range<Int>?
  let bytes: Range<Int>
  /// The query pattern's number: of several for one name, the first in the query file counts.
  let pattern: UInt32
}
