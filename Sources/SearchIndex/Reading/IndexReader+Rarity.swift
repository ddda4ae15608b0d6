extension IndexReader {
  /// Those of some terms that are in the fewest live chunks, the rarest first; terms that no chunk has
  /// are left out.
  package func rarest(of terms: [String], countMax: Int) -> [String] {
    let counted = terms.map { (term: $0, count: chunkFrequency($0)) }.filter { $0.count > 0 }
    return counted.sorted { ($0.count, $0.term) < ($1.count, $1.term) }.prefix(countMax).map(\.term)
  }
}
