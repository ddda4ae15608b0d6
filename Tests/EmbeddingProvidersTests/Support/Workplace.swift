import Embedding
import EmbeddingProviders
import FakeServices
import Foundation

/// A fake service with a configuration that reaches it, and a clock that waits for nothing.
final class Workplace: Sendable {
  static let key = "sk-test-5f1c9a7e"

  let service: FakeService
  let clock = FakeClock()
  let memoryPath = NSTemporaryDirectory() + "apus-dimensions-\(UUID().uuidString).json"

  init(_ api: FakeService.API, dimension: Int = 8) throws {
    service = try FakeService(
      api, dimension: dimension, key: api == .ollama ? nil : Workplace.key)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: memoryPath)
  }

  var configuration: ProviderConfiguration {
    var configuration = ProviderConfiguration(provider: service.api.rawValue)
    configuration.baseURL = service.baseURL
    configuration.model = FakeService.model
    configuration.keyVariable = service.api == .ollama ? nil : "TEST_KEY"
    return configuration
  }

  func source(
    key: String = Workplace.key, _ change: (inout ProviderConfiguration) -> Void = { _ in }
  ) -> ProviderSource {
    var configuration = configuration
    change(&configuration)
    return ProviderSource(
      configuration, memoryPath: memoryPath, environment: ["TEST_KEY": key],
      time: Timekeeper(clock), random: { 0.5 })
  }

  /// An embedder of texts of eight numbers, whose length is known.
  func embedder(
    key: String = Workplace.key, _ change: (inout ProviderConfiguration) -> Void = { _ in }
  ) throws -> ProviderEmbedder {
    try source(key: key) { configuration in
      configuration.dimensions = 8
      change(&configuration)
    }.known()
  }
}

extension ProviderEmbedder {
  func embed(_ texts: String..., for task: EmbeddingTask = .documents) async throws -> [[Float]] {
    try await embed(texts.map { Array($0.utf8) }, for: task)
  }
}
