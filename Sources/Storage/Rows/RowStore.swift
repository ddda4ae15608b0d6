/// Chunks of any number of codebases, found by their vectors.
///
/// Rows are named by content, so writing them again changes nothing, and any call may be repeated after it
/// failed. Everything asynchronous: it may be on another machine.
package protocol RowStore: Sendable {
  /// Makes what is lacking for rows with vectors of a length, and names the place the rows are in; a
  /// place that was emptied or made anew has another name.
  func prepare(dimension: Int) async throws(RowStoreFault) -> String

  /// Adds rows in place of those of the same file and ordinal.
  func upsert(_ rows: [ChunkRow], of codebase: String) async throws(RowStoreFault)

  /// Removes all rows of files; those that are not there are ignored.
  func removeFiles(_ files: [RowFile], of codebase: String) async throws(RowStoreFault)

  /// Removes all rows of a codebase.
  func removeCodebase(_ codebase: String) async throws(RowStoreFault)

  /// Those of the files that have rows.
  func files(
    among files: [RowFile], of codebase: String
  ) async throws(RowStoreFault) -> Set<RowFile>

  /// How many rows a codebase has, those counted that were written before the call.
  func rowCount(of codebase: String) async throws(RowStoreFault) -> Int

  /// The rows that answer a query best, best first; equal ones in any order.
  func search(_ query: RowQuery, of codebase: String) async throws(RowStoreFault) -> [RowMatch]

  /// Elects who writes a codebase: the present holder of a claim that has not run out, else `claim`.
  ///
  /// Two who claim at the same moment may both be told that they hold it, for one claim's time at most;
  /// as rows are named by content, what both write is the same.
  func claim(_ claim: WriterClaim, on codebase: String) async throws(RowStoreFault) -> WriterClaim
}

/// Somebody's right to write the rows of a codebase for a while.
package struct WriterClaim: Hashable, Sendable {
  /// Names a store of one machine.
  package let owner: String
  /// Seconds since 1970 after which others may take over.
  package let expires: Int64

  package init(owner: String, expires: Int64) {
    self.owner = owner
    self.expires = expires
  }
}
