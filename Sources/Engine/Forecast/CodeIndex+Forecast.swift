import CodeModel
import CodeSyntax
import Embedding
import EmbeddingProviders
import Foundation
import Indexing
import Languages
import SQLiteStorage
import Settings
import SourceTree
import Storage

extension CodeIndex {
  /// What `index` would come to, found out without writing or sending anything.
  ///
  /// Throws what `index` throws for a folder that cannot be read, and `ProviderFault` for a service
  /// that is not configured well.
  package static func forecast(
    _ request: IndexRequest, configuration: EngineConfiguration,
    progress: @escaping ProgressSink = { _ in }
  ) async throws -> IndexForecast {
    let root = try CodebaseRoot(resolving: request.root)
    let settings = try configuration.settings.values(project: root.path)
    let commit = try await request.revision.asyncMap { revision in
      try await BlockingWork.run { try GitRevision(resolving: revision, in: root.path).commit }
    }
    let service = try configuration.provider.map { try ProviderService($0) }
    let embedder = EmbedderSource(configuration)
    let texts = try await BlockingWork.run {
      let store = try existingStore(configuration)
      let codebase = try store?.codebase(root: root.bytes)
      return try TextForecast(
        source: source(
          root, commit, request.ignoredPatterns ?? codebase?.ignoredPatterns ?? [], configuration,
          settings),
        analyser: try analyser(configuration, settings.chunkBudget), store: store,
        model: embedder.identity
      ) { progress(IndexProgress(stage: .analysing, completed: $0, total: $1)) }
    }
    let tokenCount = TokenEstimate.count(byteCount: texts.lackingByteCount)
    return IndexForecast(
      root: root.path, fileCount: texts.fileCount, chunkCount: texts.chunkCount,
      textCount: texts.lackingTextCount,
      tokenCount: texts.lackingTextCount == 0 ? 0 : tokenCount, model: embedder.name,
      destination: embedder.destination, price: price(service, tokenCount: tokenCount),
      skipped: texts.scan.skipCounts, unreadableCount: texts.unreadableCount)
  }

  private static func existingStore(_ configuration: EngineConfiguration) throws -> SQLiteStore? {
    guard FileManager.default.fileExists(atPath: configuration.storePath) else { return nil }
    return try SQLiteStore.open(path: configuration.storePath, access: .readOnly)
  }

  private static func source(
    _ root: CodebaseRoot, _ commit: GitObjectID?, _ recorded: [String],
    _ configuration: EngineConfiguration, _ settings: SettingValues
  ) throws -> any TreeSource {
    let catalog = try settings.languageCatalog(configuration.languageCatalog)
    let patterns = settings.ignoredPatterns(with: recorded)
    guard let commit else {
      return SourceTreeScanner(
        root: root.path, limits: settings.scanLimits, ignoredPatterns: patterns, catalog: catalog)
    }
    return GitCommitSource(
      root: root.path, commit: commit, limits: settings.scanLimits, ignoredPatterns: patterns,
      catalog: catalog, knownBlobs: ForgottenBlobs())
  }

  private static func analyser(
    _ configuration: EngineConfiguration, _ budget: ChunkBudget
  ) throws -> SourceAnalyser {
    let resources = configuration.resources
    let tokens = ModelTokenCounting(
      try StaticTokenTable(modelDirectory: resources.modelDirectory))
    return SourceAnalyser(
      grammars: GrammarRegistry(directory: resources.grammarsDirectory), tokens: tokens,
      budget: budget,
      isolating: UserLanguages(directory: configuration.configurationDirectory),
      by: configuration)
  }

  private static func price(_ service: ProviderService?, tokenCount: Int) -> IndexForecast.Price {
    guard let service, !service.address.isOnThisMachine else { return .free }
    let table = ModelTable.shared
    guard service.isAtItsOwnAddress,
      let price = table.price(of: service.kind, model: service.model)
    else { return .unknown }
    let rate = price.dollarsPerMillionTokens
    return .about(
      dollars: Double(tokenCount) / 1e6 * rate, dollarsPerMillionTokens: rate,
      asOf: table.pricesAsOf)
  }
}

extension Optional {
  fileprivate func asyncMap<Result>(
    _ transform: (Wrapped) async throws -> Result
  ) async rethrows -> Result? {
    guard let self else { return nil }
    return try await transform(self)
  }
}
