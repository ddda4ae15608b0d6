import CodeModel
import MilvusServers
import MilvusStorage
import RowStores
import Storage
import Testing

/// A server that speaks TLS, with a certificate signed by nobody that the system knows.
struct MilvusTLSTests {
  @Test func `it is believed by the authority that is named, and not without`() async throws {
    let server = try OwnMilvus("standalone", options: ["--tls", "--auth"])
    var configuration = MilvusConfiguration(
      address: try MilvusAddress("https://localhost:\(server.port)", encrypts: false))
    configuration.termRanking = .none
    configuration.consistency = .strong
    configuration.authorization = Secret("root:Milvus")
    await #expect(throws: RowStoreFault.self) {
      try await MilvusRowStore(configuration).prepare(dimension: 256)
    }
    configuration.authoritiesPath = server.certificate
    let store = MilvusRowStore(configuration)
    _ = try await store.prepare(dimension: 256)
    try await RowStoreSubject(store).add(
      [SampleFiles.file("a.swift", texts: ["one", "two"])], to: "codebase")
    #expect(try await store.rowCount(of: "codebase") == 2)
  }
}
