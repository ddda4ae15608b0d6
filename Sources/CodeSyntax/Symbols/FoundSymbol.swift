import CodeModel

/// A symbol with what is needed to name the scope inside it.
struct FoundSymbol {
  var symbol: Symbol
  /// The scope of what the definition encloses, outermost first.
  let innerScope: [String]
  /// Whether it stands inside code, so that nobody outside can name it.
  var isLocal = false
  var documentation = Documentation.none
  /// Whether the definition gives its name to what it encloses.
  var opensScope: Bool { innerScope.count > symbol.scope.count }
}
