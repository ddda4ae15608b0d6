extension IndexReader {
  /// Those of some terms that are in the fewest live chunks, the rarest first; terms that no chunk has
  /// are left out.
  package func rarest(of terms: [String], countMax: Int) -> [String] {
    var matches = TermMatches(self)
    var counted: [(term: String, count: Int)] = []
    for term in terms {
      matches.find(Array(term.utf8), in: parts)
      if !matches.documents.isEmpty { counted.append((term, matches.documents.count)) }
    }
    return counted.sorted { ($0.count, $0.term) < ($1.count, $1.term) }.prefix(countMax).map(\.term)
  }
}
