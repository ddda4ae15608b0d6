import Foundation
import Storage
import SwiftProtobuf

extension MilvusClient {
  /// How long a collection may take to be loaded.
  private static let loadPatience = Duration.seconds(600)
  private static let loadPause = Duration.milliseconds(200)

  /// The server's version; nil where it does not tell.
  func version() async throws(RowStoreFault) -> (major: Int, minor: Int)? {
    let answer: WireGetVersionResponse
    do throws(RowStoreFault) {
      answer = try await call("GetVersion", WireGetVersionRequest(), action: "tell its version")
    } catch .rejected {
      return nil
    }
    guard let match = answer.version.firstMatch(of: /(\d+)\.(\d+)/), let major = Int(match.1),
      let minor = Int(match.2)
    else { return nil }
    return (major, minor)
  }

  func hasCollection(_ name: String) async throws(RowStoreFault) -> Bool {
    let answer: WireBoolResponse = try await call(
      "HasCollection", collection(name), action: "look for the collection \(name)")
    return answer.value
  }

  /// Makes a collection; one that somebody else made meanwhile will do.
  func create(_ request: WireCreateCollectionRequest) async throws(RowStoreFault) {
    let name = request.collectionName
    do throws(RowStoreFault) {
      let _: WireStatus = try await call(
        "CreateCollection", request, action: "make the collection \(name)")
    } catch {
      guard (try? await hasCollection(name)) == true else { throw error }
    }
  }

  func describe(_ name: String) async throws(RowStoreFault) -> WireDescribeCollectionResponse {
    try await call(
      "DescribeCollection", collection(name), action: "describe the collection \(name)")
  }

  func drop(_ name: String) async throws(RowStoreFault) {
    let _: WireStatus = try await call(
      "DropCollection", collection(name), action: "drop the collection \(name)")
  }

  func createIndex(
    of field: String, in name: String, _ parameters: [WireKeyValuePair]
  ) async throws(RowStoreFault) {
    var request = WireCreateIndexRequest()
    request.dbName = configuration.database
    request.collectionName = name
    request.fieldName = field
    request.indexName = "\(field)_index"
    request.extraParams = parameters
    let _: WireStatus = try await call(
      "CreateIndex", request, action: "make the index of \(field) in \(name)")
  }

  /// Makes a collection searchable and waits until it is.
  func load(_ name: String) async throws(RowStoreFault) {
    var request = WireLoadCollectionRequest()
    request.dbName = configuration.database
    request.collectionName = name
    request.replicaNumber = Int32(configuration.replicaCount)
    let _: WireStatus = try await call(
      "LoadCollection", request, action: "load the collection \(name)")
    let clock = ContinuousClock()
    let deadline = clock.now + Self.loadPatience
    while try await !isLoaded(name) {
      guard clock.now < deadline else {
        throw .late(address: address, seconds: Int(Self.loadPatience.components.seconds))
      }
      guard (try? await Task.sleep(for: Self.loadPause)) != nil else { throw .cancelled }
    }
  }

  private func isLoaded(_ name: String) async throws(RowStoreFault) -> Bool {
    var request = WireGetLoadStateRequest()
    request.dbName = configuration.database
    request.collectionName = name
    let answer: WireGetLoadStateResponse = try await call(
      "GetLoadState", request, action: "tell whether \(name) is loaded")
    return answer.state == 3
  }

  private func collection(_ name: String) -> WireCollectionRequest {
    var request = WireCollectionRequest()
    request.dbName = configuration.database
    request.collectionName = name
    return request
  }
}
