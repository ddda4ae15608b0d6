import CodeModel
import Embedding
import EmbeddingProviders

/// The embedder that the configuration asks for, made on first use: the model on this machine, or a
/// service.
final class EmbedderSource: Sendable {
  private enum Kind: Sendable {
    case local(LazyResource<any Embedder>)
    case service(ProviderSource)
  }

  private let kind: Kind

  init(_ configuration: EngineConfiguration) {
    if let provider = configuration.provider {
      kind = .service(
        ProviderSource(provider, memoryPath: "\(configuration.home)/embedding-dimensions.json"))
    } else {
      kind = .local(LazyResource { try configuration.localEmbedder() })
    }
  }

  /// The embedder, ready for use; a service may have to be asked how long its vectors are.
  func ready() async throws -> any Embedder {
    switch kind {
    case .local(let model): try model.get()
    case .service(let service): try await service.ready()
    }
  }

  /// The embedder as far as it is known without asking anybody.
  func known() throws -> any Embedder {
    switch kind {
    case .local(let model): try model.get()
    case .service(let service): try service.known()
    }
  }

  /// What vectors are kept under; nil while that is not known.
  var identity: String? {
    switch kind {
    case .local(let model): try? model.get().identity
    case .service(let service): service.identity
    }
  }

  /// What to call the model where there may be no identity yet.
  var name: String {
    if let identity { return identity }
    switch kind {
    case .local: return "missing; run apus doctor"
    case .service(let service):
      let name = try? service.service().nameWithoutDimension
      return name.map { "\($0), not asked yet" } ?? "misconfigured; run apus doctor"
    }
  }

  /// Where texts go to be embedded; nil when they stay in this process.
  var destination: EmbeddingDestination? {
    guard case .service(let source) = kind, let service = try? source.service() else { return nil }
    return EmbeddingDestination(
      provider: service.kind.name, model: service.model, host: service.address.host,
      isOnThisMachine: service.address.isOnThisMachine)
  }

  /// Why the embedder cannot be used, as far as that is known without asking anybody.
  var problem: String? {
    do {
      switch kind {
      case .local(let model): _ = try model.get()
      case .service(let service): try service.check()
      }
    } catch {
      return (error as? any UserFacingError)?.summary ?? "\(error)"
    }
    return nil
  }
}
