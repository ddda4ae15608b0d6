import CodeModel
import Storage

typealias AnyStore = any ChunkStore & SnapshotStore & GitObjectStore & ReplicaLedger

extension ChunkStore where Self: SnapshotStore {
  /// Analyses with their numbers reserved.
  func prepared(_ seeds: [Int], chunkCount: Int = 3) throws -> [NewAnalysis] {
    let ids = try reserveChunkIDs(
      for: seeds.map { ChunkIDRequest(key: Sample.key($0), chunkCount: chunkCount) })
    return zip(seeds, ids).map { seed, ids in
      let (analysis, content) = Sample.analysis(seed, chunkCount: chunkCount)
      return NewAnalysis(
        key: Sample.key(seed), analysis: analysis, content: content,
        embeddedTextHashes: (0..<chunkCount).map { Sample.textHash(seed, $0) },
        packedRelations: RelationFactsCoding.encoded(analysis.relations), chunkIDs: ids)
    }
  }

  /// Commits files `path: seed`, with those of their analyses that the store lacks.
  @discardableResult
  func commit(
    _ files: KeyValuePairs<String, Int>, to codebase: CodebaseID, removing paths: [String] = []
  ) throws -> CodebaseRecord {
    let present = try analysedKeys(among: files.map { Sample.key($0.value) })
    let missing = Set(files.map(\.value)).filter { !present.contains(Sample.key($0)) }.sorted()
    return try commit(
      CommitBatch(
        analyses: prepared(missing), upsertedFiles: files.map { Sample.file($0.key, $0.value) },
        removedFiles: paths.map { RepositoryPath($0) }),
      to: codebase)
  }

  func makeCodebase(_ root: String) throws -> CodebaseID {
    try makeCodebase(root: Array(root.utf8)).id
  }

  func paths(of codebase: CodebaseID) throws -> [String] {
    try files(of: codebase).map(\.path.string)
  }

  func hasAnalysis(_ seed: Int) throws -> Bool {
    try !analysedKeys(among: [Sample.key(seed)]).isEmpty
  }
}
