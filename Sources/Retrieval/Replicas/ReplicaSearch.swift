import CodeModel
import SearchIndex
import Storage

/// Asks a service which files of a codebase hold what is most like a query, so that only these are
/// compared here.
///
/// What is compared here has the very scores it has without a service; the service only decides what is.
struct ReplicaSearch {
  /// Rows asked for beyond those wanted: some belong to other branches, or are of filtered files.
  private static let overFetch = 2
  /// How often more are asked for when too few of them count.
  private static let roundCountMax = 3

  let replica: SearchReplica
  let reader: IndexReader
  let filter: ResultFilter
  let accepted: FileFilter?

  /// The files that hold the best `RetrievalLimits.denseFloorRank` chunks, those that hold the best by
  /// terms, and all that the service does not have.
  ///
  /// Throws `RowStoreFault`, `StorageFault`.
  func files(_ plan: QueryPlan, _ vector: QuantizedVector) async throws -> [FileReference] {
    let wanted = RetrievalLimits.denseFloorRank
    var countMax = wanted * Self.overFetch
    var found: [FileReference] = []
    for round in 1...Self.roundCountMax {
      let matches = try await replica.rows.search(
        query(plan, vector, countMax: countMax), of: replica.name)
      let (files, rowCount) = try living(matches)
      found = files
      if rowCount >= wanted || matches.count < countMax || round == Self.roundCountMax { break }
      countMax *= 4
    }
    return found + replica.lacking.compactMap(reader.file(at:)).filter(isAccepted)
  }

  private func query(_ plan: QueryPlan, _ vector: QuantizedVector, countMax: Int) -> RowQuery {
    let terms = TermVectors.query(plan.terms, chunkCount: reader.documentCount) {
      reader.chunkFrequency($0)
    }
    return RowQuery(
      dense: vector.floats,
      terms: plan.terms.isEmpty
        ? nil : TermQuery(vector: terms, words: plan.terms.map(\.term)),
      filter: RowFilter(filter), countMax: countMax)
  }

  /// The files of the view among what was found, best first, and how many of the rows are theirs.
  private func living(_ matches: [RowMatch]) throws(StorageFault) -> ([FileReference], Int) {
    var seen: Set<RowFile> = []
    let distinct = matches.map(\.file).filter { seen.insert($0).inserted }
    let paths = try replica.paths(distinct)
    let files = paths.compactMapValues(reader.file(at:)).filter { isAccepted($0.value) }
    return (distinct.compactMap { files[$0] }, matches.count { files[$0.file] != nil })
  }

  private func isAccepted(_ file: FileReference) -> Bool { accepted?.accepts(file) ?? true }
}

extension RowFilter {
  /// What of a filter rows are told apart by; the rest is looked at here.
  init(_ filter: ResultFilter) {
    self.init()
    languages = filter.languages
    extensions = filter.extensions
    pathPrefixes = filter.pathGlobs.map { PathGlob($0) }.literalPrefixes
  }
}
