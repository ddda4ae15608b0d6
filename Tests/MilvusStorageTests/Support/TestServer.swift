import CodeModel
import Foundation
import MilvusServers
import MilvusStorage
import Storage
import Testing

/// How a real server is used by tests.
struct TestServer: Sendable, CustomTestStringConvertible {
  /// Milvus Lite 2.5: dense, sparse and hybrid search.
  static let lite2 = TestServer("lite 2", variable: MilvusServers.lite2)
  /// Milvus Lite 3: the newest interface.
  static let lite3 = TestServer("lite 3", variable: MilvusServers.lite3)
  /// Milvus 2.3 with authorization; it has no sparse vectors.
  static let standalone = TestServer(
    "standalone", variable: MilvusServers.standalone, login: "root:Milvus", terms: .none)

  let testDescription: String
  private let variable: String
  private let login: String?
  private let terms: MilvusConfiguration.TermRanking

  private init(
    _ name: String, variable: String, login: String? = nil,
    terms: MilvusConfiguration.TermRanking = .own
  ) {
    testDescription = name
    self.variable = variable
    self.login = login
    self.terms = terms
  }

  func configuration() throws -> MilvusConfiguration {
    let address = try MilvusAddress(MilvusServers.address(variable), encrypts: false)
    var configuration = MilvusConfiguration(address: address)
    configuration.authorization = login.flatMap(Secret.init)
    configuration.termRanking = terms
    configuration.consistency = .strong
    return configuration
  }

  /// A store in collections of its own, which are dropped when the work is done.
  func withStore(
    _ change: (inout MilvusConfiguration) -> Void = { _ in }, dimension: Int = 256,
    _ body: (MilvusRowStore) async throws -> Void
  ) async throws {
    var configuration = try configuration()
    configuration.collectionPrefix = "t\(UUID().uuidString.prefix(12).replacing("-", with: "_"))"
    configuration.partitionCount = 4
    change(&configuration)
    let store = MilvusRowStore(configuration)
    let outcome: Result<Void, any Error>
    do {
      _ = try await store.prepare(dimension: dimension)
      outcome = .success(try await body(store))
    } catch {
      outcome = .failure(error)
    }
    if case .success = outcome { try await store.drop() }
    try outcome.get()
  }
}
