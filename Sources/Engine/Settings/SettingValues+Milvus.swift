import Settings
import Storage

extension SettingValues {
  /// The Milvus that keeps rows beside the store; nil for none.
  func rowService() throws(RowStoreFault) -> RowService? {
    guard self[.storeKind] == "milvus" else { return nil }
    let address = try MilvusAddress(self[.milvusAddress], encrypts: self[.milvusTLS])
    var configuration = MilvusConfiguration(address: address)
    configuration.authoritiesPath = chosen(.milvusAuthorities)
    configuration.database = self[.milvusDatabase]
    configuration.collectionPrefix = self[.milvusCollectionPrefix]
    configuration.consistency = .init(rawValue: self[.milvusConsistency]) ?? .bounded
    configuration.termRanking = .init(rawValue: self[.milvusTerms]) ?? .own
    configuration.shardCount = self[.milvusShards]
    configuration.replicaCount = self[.milvusReplicas]
    configuration.partitionCount = self[.milvusPartitions]
    configuration.batchRowCount = self[.milvusBatchRows]
    configuration.timeoutSeconds = self[.milvusTimeout]
    return RowService(
      configuration: configuration,
      login: RowServiceLogin(
        tokenVariable: self[.milvusTokenVariable], user: self[.milvusUser],
        passwordVariable: self[.milvusPasswordVariable],
        secretFile: chosen(.milvusSecretFile)))
  }
}
