import Storage

/// A service to which what chunks are searched by is sent.
package struct RowDestination: Hashable, Sendable {
  /// As in `https://host:19530`.
  package let address: String
  package let isOnThisMachine: Bool
  /// What else is set of it.
  package let details: String
  /// Whether the terms themselves are sent, not numbers that stand for them.
  package let receivesTerms: Bool

  /// One sentence without a full stop that tells whether something leaves this machine.
  package var sentence: String {
    let what = receivesTerms ? "vectors, paths and terms" : "vectors and paths"
    return isOnThisMachine
      ? "\(what) of chunks go to Milvus at \(address), which is this machine"
      : "CODE LEAVES THIS MACHINE: \(what) of chunks go to Milvus at \(address)"
  }
}

extension RowService {
  var destination: RowDestination {
    let configuration = configuration
    let host = configuration.address.host
    let database = configuration.database.isEmpty ? "default" : configuration.database
    let details = [
      "database \(database)", "collections \(configuration.collectionPrefix)_*",
      "consistency \(configuration.consistency.rawValue)",
      "terms \(configuration.termRanking.rawValue)", "shards \(configuration.shardCount)",
      "replicas \(configuration.replicaCount)", "partitions \(configuration.partitionCount)",
      "\(configuration.batchRowCount) rows a batch", "\(configuration.timeoutSeconds) s a request",
    ]
    return RowDestination(
      address: configuration.address.description,
      isOnThisMachine: ["localhost", "127.0.0.1", "[::1]"].contains(host),
      details: details.joined(separator: ", "),
      receivesTerms: configuration.termRanking == .bm25)
  }
}
