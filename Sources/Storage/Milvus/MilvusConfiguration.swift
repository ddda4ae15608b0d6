package import CodeModel

/// What a user chose about the Milvus that keeps rows.
package struct MilvusConfiguration: Sendable {
  /// How old an answer may be, in the words of Milvus.
  package enum Consistency: String, CaseIterable, Sendable {
    case strong, session, bounded, eventually
  }

  /// Who weighs terms.
  package enum TermRanking: String, CaseIterable, Sendable {
    /// This program, by its own sparse vectors.
    case own
    /// Milvus, by its BM25 function over our terms.
    case bm25
    /// Nobody: Milvus compares meanings only, terms are looked up here.
    case none
  }

  package var address: MilvusAddress
  /// A token, or user and password with a colon between; nil for a service that asks for none.
  package var authorization: Secret?
  /// A file of the authorities that sign the service's certificate; nil for those of the system.
  package var authoritiesPath: String?
  /// Empty for the default one.
  package var database = ""
  package var collectionPrefix = "apus"
  package var consistency = Consistency.bounded
  package var shardCount = 1
  package var replicaCount = 1
  /// Groups into which codebases are spread.
  package var partitionCount = 64
  package var termRanking = TermRanking.own
  package var batchRowCount = 500
  /// How long one call may take.
  package var timeoutSeconds = 30

  package init(address: MilvusAddress) {
    self.address = address
  }
}
