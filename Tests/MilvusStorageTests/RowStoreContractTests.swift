import MilvusStorage
import RowStores
import Storage
import Testing

/// One contract, kept by rows in memory, by the index of this machine and by every Milvus that can be had.
struct RowStoreContractTests {
  @Test(arguments: RowStoreContract.clauses + RowStoreContract.terms)
  func `rows in memory keep the contract`(clause: RowStoreContract) async throws {
    try await clause.check(RowStoreSubject(MemoryRowStore()), RowStoreContract.Names())
  }

  @Test(arguments: RowStoreContract.clauses + RowStoreContract.terms)
  func `SQLite with its segments keeps the contract`(clause: RowStoreContract) async throws {
    try await clause.check(SegmentSubject(), RowStoreContract.Names())
  }

  @Test(arguments: [TestServer.lite2, .lite3], RowStoreContract.clauses + RowStoreContract.terms)
  func `Milvus with our terms keeps the contract`(
    server: TestServer, clause: RowStoreContract
  ) async throws {
    try await server.withStore { store in
      try await clause.check(RowStoreSubject(store), RowStoreContract.Names())
    }
  }

  @Test(arguments: [TestServer.lite2, .lite3], RowStoreContract.terms)
  func `Milvus that weighs our terms keeps the contract`(
    server: TestServer, clause: RowStoreContract
  ) async throws {
    try await server.withStore {
      $0.termRanking = .bm25
    } _: { store in
      try await clause.check(RowStoreSubject(store), RowStoreContract.Names())
    }
  }

  @Test(arguments: RowStoreContract.clauses)
  func `Milvus without sparse vectors keeps the rest of the contract`(
    clause: RowStoreContract
  ) async throws {
    try await TestServer.standalone.withStore { store in
      try await clause.check(RowStoreSubject(store), RowStoreContract.Names())
    }
  }

  @Test func `a claim is held in memory until it runs out`() async throws {
    try await RowStoreContract.checkClaims(MemoryRowStore())
  }

  @Test(arguments: [TestServer.lite2, .lite3, .standalone])
  func `a claim is held at Milvus until it runs out`(server: TestServer) async throws {
    try await server.withStore { try await RowStoreContract.checkClaims($0) }
  }
}
