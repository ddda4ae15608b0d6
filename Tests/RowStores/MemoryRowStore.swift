import CodeModel
package import Storage
import Synchronization

/// Rows in memory, compared one by one: what every other store must agree with.
package final class MemoryRowStore: RowStore {
  private struct Key: Hashable {
    let file: RowFile
    let ordinal: Int
  }

  private struct State {
    var rows: [String: [Key: ChunkRow]] = [:]
    var claims: [String: WriterClaim] = [:]
    var fault: RowStoreFault?
    var callsUntilFault = 0
    var placeNumber = 1
    var upsertedCount = 0
  }

  /// The constant of reciprocal rank fusion.
  private static let fusion: Float = 60
  private let state = Mutex(State())

  package init() {}

  /// Fails from some call on, until it is mended.
  package func fail(_ fault: RowStoreFault?, afterCalls count: Int = 0) {
    state.withLock {
      $0.fault = fault
      $0.callsUntilFault = count
    }
  }

  /// Forgets everything, as a server does whose data were deleted.
  package func wipe() {
    state.withLock {
      $0.rows = [:]
      $0.claims = [:]
      $0.placeNumber += 1
    }
  }

  /// How many rows were ever written.
  package var upsertedCount: Int { state.withLock(\.upsertedCount) }

  private func answering<Result>(
    _ body: (inout State) -> Result
  ) throws(RowStoreFault) -> Result where Result: Sendable {
    let outcome: Swift.Result<Result, RowStoreFault> = state.withLock { state in
      if let fault = state.fault {
        if state.callsUntilFault == 0 { return .failure(fault) }
        state.callsUntilFault -= 1
      }
      return .success(body(&state))
    }
    return try outcome.get()
  }

  package func prepare(dimension: Int) async throws(RowStoreFault) -> String {
    try answering { "memory \($0.placeNumber)" }
  }

  package func upsert(_ rows: [ChunkRow], of codebase: String) async throws(RowStoreFault) {
    try answering { state in
      state.upsertedCount += rows.count
      for row in rows {
        state.rows[codebase, default: [:]][Key(file: row.file, ordinal: row.ordinal)] = row
      }
    }
  }

  package func removeFiles(
    _ files: [RowFile], of codebase: String
  ) async throws(RowStoreFault) {
    let files = Set(files)
    try answering { state in
      state.rows[codebase] = state.rows[codebase]?.filter { !files.contains($0.key.file) }
    }
  }

  package func removeCodebase(_ codebase: String) async throws(RowStoreFault) {
    try answering { $0.rows[codebase] = nil }
  }

  package func files(
    among files: [RowFile], of codebase: String
  ) async throws(RowStoreFault) -> Set<RowFile> {
    try answering { state in
      Set(state.rows[codebase, default: [:]].keys.map(\.file)).intersection(files)
    }
  }

  package func rowCount(of codebase: String) async throws(RowStoreFault) -> Int {
    try answering { $0.rows[codebase, default: [:]].count }
  }

  package func search(
    _ query: RowQuery, of codebase: String
  ) async throws(RowStoreFault) -> [RowMatch] {
    let rows = try answering { Array($0.rows[codebase, default: [:]].values) }
      .filter { query.filter.accepts($0.file, $0.path, $0.language) }
    let byMeaning = query.dense.map { dense in
      Self.best(query.countMax, of: rows) { zip($0.dense, dense).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let byTerms = query.terms.map { terms in
      Self.best(query.countMax, of: rows) { $0.terms.dot(terms.vector) }.filter { $0.score > 0 }
    }
    guard let byMeaning, let byTerms else { return byMeaning ?? byTerms ?? [] }
    return Self.fused([byMeaning, byTerms])
  }

  private static func best(
    _ count: Int, of rows: [ChunkRow], score: (ChunkRow) -> Float
  ) -> [RowMatch] {
    let matches = rows.map { RowMatch(file: $0.file, ordinal: $0.ordinal, score: score($0)) }
    return Array(matches.sorted { $0.score > $1.score }.prefix(count))
  }

  private static func fused(_ lists: [[RowMatch]]) -> [RowMatch] {
    var scores: [Key: Float] = [:]
    for list in lists {
      for (rank, match) in list.enumerated() {
        scores[Key(file: match.file, ordinal: match.ordinal), default: 0] +=
          1 / (fusion + Float(rank + 1))
      }
    }
    return scores.map { RowMatch(file: $0.key.file, ordinal: $0.key.ordinal, score: $0.value) }
      .sorted { $0.score > $1.score }
  }

  package func claim(
    _ claim: WriterClaim, on codebase: String
  ) async throws(RowStoreFault) -> WriterClaim {
    try answering { state in
      if let holder = state.claims[codebase], holder.owner != claim.owner,
        holder.expires > RowStoreContract.now
      {
        return holder
      }
      state.claims[codebase] = claim
      return claim
    }
  }
}
