import CodeModel
import MilvusServers
import MilvusStorage
import RowStores
import Storage
import Testing

/// What a user is told when Milvus is not as it is thought to be.
struct MilvusFaultTests {
  @Test func `a wrong password is told from everything else`() async throws {
    var configuration = try TestServer.standalone.configuration()
    configuration.authorization = Secret("root:wrong")
    let fault = await fault { try await MilvusRowStore(configuration).prepare(dimension: 256) }
    guard case .refused(_, let detail) = fault else { throw Unexpected(fault) }
    #expect(detail.contains("password"))
    #expect(fault?.hint?.contains("milvus.password_variable") == true)
  }

  @Test func `no login where one is asked for`() async throws {
    var configuration = try TestServer.standalone.configuration()
    configuration.authorization = nil
    let fault = await fault { try await MilvusRowStore(configuration).prepare(dimension: 256) }
    guard case .refused = fault else { throw Unexpected(fault) }
  }

  @Test func `nobody listens`() async throws {
    let configuration = MilvusConfiguration(
      address: try MilvusAddress("127.0.0.1:1", encrypts: false))
    let fault = await fault { try await MilvusRowStore(configuration).prepare(dimension: 256) }
    guard case .unreachable("http://127.0.0.1:1", _) = fault else { throw Unexpected(fault) }
    #expect(fault?.hint?.contains("goes on where it stopped") == true)
  }

  @Test func `a server without sparse vectors says what to set, and is not asked to make them`()
    async throws
  {
    for terms in [MilvusConfiguration.TermRanking.own, .bm25] {
      var configuration = try TestServer.standalone.configuration()
      configuration.termRanking = terms
      configuration.collectionPrefix = "never_made"
      let fault = await fault { try await MilvusRowStore(configuration).prepare(dimension: 256) }
      guard case .unsupported = fault else { throw Unexpected(fault) }
      #expect(fault?.hint?.contains("milvus.terms to none") == true)
    }
  }

  @Test func `a database that is not there`() async throws {
    var configuration = try TestServer.lite3.configuration()
    configuration.database = "nowhere"
    let fault = await fault { try await MilvusRowStore(configuration).prepare(dimension: 256) }
    guard case .rejected(_, _, let detail) = fault else { throw Unexpected(fault) }
    #expect(detail.contains("nowhere"))
  }

  @Test func `TLS is asked of a server that has none`() async throws {
    var configuration = try TestServer.lite2.configuration()
    configuration.address = try MilvusAddress(
      MilvusServers.address(MilvusServers.lite2), encrypts: true)
    let fault = await fault { try await MilvusRowStore(configuration).prepare(dimension: 256) }
    guard case .unreachable = fault else { throw Unexpected(fault) }
  }

  @Test func `a crash loses nothing that was acknowledged, and the work goes on`() async throws {
    let server = try OwnMilvus("lite-2")
    var configuration = MilvusConfiguration(
      address: try MilvusAddress(server.address, encrypts: false))
    configuration.consistency = .strong
    let files = (0..<20).map { SampleFiles.file("f\($0).swift", texts: ["a \($0)", "b \($0)"]) }
    let store = MilvusRowStore(configuration)
    let place = try await store.prepare(dimension: 256)
    let subject = RowStoreSubject(store)
    try await subject.add(Array(files[..<10]), to: "codebase")
    try server.crash()
    let fault = await fault { try await subject.add(Array(files[10...]), to: "codebase") }
    guard case .unreachable = fault else { throw Unexpected(fault) }
    try server.start()
    let again = MilvusRowStore(configuration)
    #expect(try await again.prepare(dimension: 256) == place, "it is the same collection")
    #expect(try await again.rowCount(of: "codebase") == 20)
    // The same client too: a connection that was cut is made anew.
    try await subject.add(Array(files[5...]), to: "codebase")
    #expect(try await again.rowCount(of: "codebase") == 40)
  }

  @Test func `data that are gone are told from those that were there`() async throws {
    try await TestServer.lite2.withStore { store in
      let place = try await store.prepare(dimension: 256)
      #expect(try await store.prepare(dimension: 256) == place)
      try await store.drop()
      #expect(try await store.prepare(dimension: 256) != place)
    }
  }

  @Test func `work that is cancelled stops`() async throws {
    let configuration = try TestServer.lite3.configuration()
    let task = Task {
      try await MilvusRowStore(configuration).prepare(dimension: 256)
    }
    task.cancel()
    let outcome = await task.result
    guard case .failure(let error) = outcome else { throw Unexpected(nil) }
    #expect(error as? RowStoreFault == .cancelled)
  }

  private func fault(_ body: () async throws -> some Any) async -> RowStoreFault? {
    do {
      _ = try await body()
      return nil
    } catch {
      return error as? RowStoreFault
    }
  }

  private struct Unexpected: Error, CustomStringConvertible {
    let description: String

    init(_ fault: RowStoreFault?) { description = fault.map { "\($0)" } ?? "no fault" }
  }
}
