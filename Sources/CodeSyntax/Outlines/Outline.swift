import CodeModel

/// What a way of reading a file found in it: where it may be divided, and symbols by start.
struct Outline {
  /// By line, each line once.
  var cuts: [Cut] = []
  var symbols: [FoundSymbol] = []
  /// Enclosing definitions are named by where their names begin.
  var relations = RelationFacts.none
  var diagnostics: [AnalysisDiagnostic] = []
  /// Lines to make chunks of where that is not the whole text, in order.
  var ranges: [Range<Int>]?
}

extension Outline {
  /// Puts definitions in order again after some were added, outer before inner.
  mutating func sortSymbols() {
    symbols.sort { left, right in
      let (left, right) = (left.symbol, right.symbol)
      return (left.bytes.lowerBound, right.bytes.upperBound, left.nameBytes.lowerBound)
        < (right.bytes.lowerBound, left.bytes.upperBound, right.nameBytes.lowerBound)
    }
  }
}
