import Embedding
import Foundation
import Synchronization

/// Makes the embedder of a service, and finds out how long its vectors are.
package final class ProviderSource: Sendable {
  private let configuration: ProviderConfiguration
  private let memory: DimensionMemory
  private let environment: [String: String]
  private let transport: any HTTPTransport
  private let time: Timekeeper
  private let random: @Sendable () -> Double
  private let made = Mutex(Made())

  private struct Made {
    var connection: ServiceConnection?
    var embedder: ProviderEmbedder?
  }

  /// - Parameters:
  ///   - memoryPath: A file that remembers the length of vectors; nil asks each time.
  ///   - environment: Where a variable that holds the key is looked up.
  package init(
    _ configuration: ProviderConfiguration, memoryPath: String?,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    transport: any HTTPTransport = URLSessionTransport(),
    time: Timekeeper = Timekeeper(ContinuousClock()),
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
  ) {
    self.configuration = configuration
    self.environment = environment
    self.transport = transport
    self.time = time
    self.random = random
    memory = DimensionMemory(path: memoryPath)
  }

  /// The service as configured. Throws `ProviderFault`.
  package func service() throws(ProviderFault) -> ProviderService {
    try ProviderService(configuration)
  }

  /// Throws what keeps the service from being used, as far as that is known without asking it.
  package func check() throws(ProviderFault) {
    _ = try service().key(environment: environment)
  }

  /// What vectors are kept under; nil while their length is not known. Needs no key.
  package var identity: String? {
    guard let service = try? service(),
      let dimension = service.dimensions ?? memory.dimension(of: service)
    else { return nil }
    return service.identity(dimension: dimension)
  }

  /// The embedder, without asking the service anything.
  ///
  /// Throws `ProviderFault`, `.dimensionUnknown` when it has to be asked first.
  package func known() throws -> ProviderEmbedder {
    if let embedder = made.withLock(\.embedder) { return embedder }
    let service = try service()
    guard let dimension = service.dimensions ?? memory.dimension(of: service) else {
      throw ProviderFault.dimensionUnknown(host: service.address.host)
    }
    return keep(try connection(service), dimension)
  }

  /// The embedder; asks the service for one vector when their length is not known.
  ///
  /// Throws `ProviderFault`, `CancellationError`.
  package func ready() async throws -> ProviderEmbedder {
    do {
      return try known()
    } catch ProviderFault.dimensionUnknown {
      let connection = try connection(try service())
      let vectors = try await connection.vectors(
        of: ["dimension"], for: .candidates, tokenCount: 1)
      let dimension = vectors[0].count
      guard dimension > 0 else {
        throw ProviderFault.malformed(
          host: connection.service.address.host, reason: "a vector is empty")
      }
      memory.remember(dimension, of: connection.service)
      return keep(connection, dimension)
    }
  }

  private func keep(_ connection: ServiceConnection, _ dimension: Int) -> ProviderEmbedder {
    made.withLock { made in
      if let embedder = made.embedder { return embedder }
      let embedder = ProviderEmbedder(connection, dimension: dimension)
      made.embedder = embedder
      return embedder
    }
  }

  /// One for all, so that its limits hold for all.
  private func connection(_ service: ProviderService) throws(ProviderFault) -> ServiceConnection {
    let key = try service.key(environment: environment)
    return made.withLock { made in
      if let connection = made.connection { return connection }
      let connection = ServiceConnection(
        service, key: key, transport: transport, time: time, random: random)
      made.connection = connection
      return connection
    }
  }
}
