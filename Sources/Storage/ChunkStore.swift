package import CodeModel

/// Chunks and vectors by what they are made of, shared by all codebases of a store.
///
/// Every call blocks on the disk and is one transaction; callers keep it off the cooperative pool.
/// Calls are safe from any thread and a read never waits for a write.
package protocol ChunkStore: VectorStore {
  /// Those of the keys whose analysis is committed.
  func analysedKeys(among keys: [AnalysisKey]) throws(StorageFault) -> Set<AnalysisKey>

  /// Numbers for the chunks of analyses about to be committed, in the order of the requests.
  ///
  /// Segments are written before the commit that makes them part of a codebase, and they hold chunk
  /// numbers, so numbers are known ahead. A number is the key's own: asking again, after a crash or
  /// from a second process that analyses the same content at the same time, gives the same numbers.
  func reserveChunkIDs(for requests: [ChunkIDRequest]) throws(StorageFault) -> [ChunkIDRange]

  /// The chunks of an analysis in the order of the file; nil when it is not committed.
  func chunks(of key: AnalysisKey) throws(StorageFault) -> [StoredChunk]?

  /// The definitions of an analysis in source order; nil when it is not committed.
  func symbols(of key: AnalysisKey) throws(StorageFault) -> [Symbol]?

  /// The definitions of several analyses; a key that is not committed is left out.
  func outlines(of keys: [AnalysisKey]) throws(StorageFault) -> [AnalysisKey: StoredOutline]

  /// What several analyses say of other code; a key that is not committed is left out.
  ///
  /// - Parameter name: Leaves out those that have no reference of exactly this name, which costs
  ///   little; nil for none.
  func relations(
    of keys: [AnalysisKey], naming name: String?
  ) throws(StorageFault) -> [AnalysisKey: RelationFacts]

  /// The same, found by one chunk of each content; a number that no chunk has is left out.
  func relations(
    ofChunks ids: [ChunkID], naming name: String?
  ) throws(StorageFault) -> [ChunkID: RelationFacts]

  /// The imports alone of several contents, each by a chunk of it, which cost less to read than all
  /// that they say; a number that no chunk has is left out.
  func imports(ofChunks ids: [ChunkID]) throws(StorageFault) -> [ChunkID: [ImportFact]]

  /// The definitions of several contents in source order, each by a chunk of it; a number that no
  /// chunk has is left out.
  func symbols(ofChunks ids: [ChunkID]) throws(StorageFault) -> [ChunkID: [Symbol]]

  /// The chunks that have these numbers; a number that has none is left out.
  func chunks(withIDs ids: [ChunkID]) throws(StorageFault) -> [ChunkID: StoredChunk]

  /// Distinct texts of a codebase that have no vector by a model, in the order of chunk numbers.
  ///
  /// - Parameter chunk: Where to go on: the chunk of the last text of the page before.
  func textsLackingVector(
    in codebase: CodebaseID, model: String, after chunk: ChunkID?, countMax: Int
  ) throws(StorageFault) -> [PendingText]

  /// How many distinct texts of a codebase have no vector by a model.
  func countOfTextsLackingVector(
    in codebase: CodebaseID, model: String
  ) throws(StorageFault) -> Int
}
