import CodeModel
import Languages
import SQLiteStorage
import Settings
import Storage
import Watching

extension CodeIndex {
  /// Codebases that are watched because they are served; each takes memory for its folders and one
  /// of the user's 128 inotify instances. Settings may name another number.
  package static let servedWatchCountMax = Setting.mcpWatchedCodebases.defaultValue

  /// Watches folders until the task that reads the events ends, each beginning with a look at all
  /// of it.
  ///
  /// Throws `CodebaseFault` for a folder that cannot be indexed, `SettingsFault`.
  ///
  /// - Parameter embedsChunks: Compute all vectors, unless settings say otherwise.
  package func watch(
    _ folders: [String], embedsChunks: Bool
  ) async throws -> AsyncStream<WatchEvent> {
    let roots = try folders.map { try CodebaseRoot(resolving: $0) }
    let (stream, continuation) = AsyncStream.makeStream(of: WatchEvent.self)
    for root in Set(roots) {
      let embeds = try settings(of: root)[.indexVectors] && embedsChunks
      _ = await watches.begin(root.path, countMax: nil) {
        watched(root, embedsChunks: embeds) { continuation.yield($0) }
      }
    }
    return stream
  }

  /// Ends all that `watch` began, after the batch under way.
  package func endWatching(_ folders: [String]) async {
    for folder in folders {
      if let root = try? CodebaseRoot(resolving: folder) { await watches.end(root.path) }
    }
  }

  /// Watches the codebase that covers a folder from now on, as one of those this process serves; of
  /// more than settings allow the one used longest ago is let go. Nothing for a folder that
  /// no codebase covers.
  package func keepWatching(_ folder: String) async {
    guard unwritable == nil, let folder = try? CodebaseRoot(resolving: folder),
      let record = try? codebase(covering: folder),
      let root = try? CodebaseRoot(resolving: record.rootPath),
      let settings = try? settings(of: root), settings[.mcpWatches]
    else { return }
    _ = await watches.begin(root.path, countMax: settings[.mcpWatchedCodebases]) {
      watched(root, embedsChunks: settings[.indexVectors]) { _ in }
    }
  }

  func watchStatus(of root: String) -> WatchStatus? {
    watches.codebase(of: root, isUse: false).map { WatchStatus($0.watcher.mode) }
  }

  /// Makes a codebase current: by what its watcher was told where that is exact, else by a look at
  /// all of it.
  func bringUpToDate(
    _ root: CodebaseRoot, _ request: IndexRequest, progress: @escaping ProgressSink
  ) async throws -> IndexReport {
    guard let watched = watches.codebase(of: root.key), case .events = watched.watcher.mode else {
      return try await synchronize(root, request, progress: progress)
    }
    return try await watched.catchUp(progress) ?? IndexReport(root: root.path)
  }

  private func watched(
    _ root: CodebaseRoot, embedsChunks: Bool, onEvent: @escaping @Sendable (WatchEvent) -> Void
  ) -> WatchedCodebase {
    let filler = VectorFiller { [weak self] in
      guard let self else { return }
      let count = await self.fillVectors(of: root)
      if count > 0 { onEvent(.vectorsFilled(root: root.path, count: count)) }
    }
    return WatchedCodebase(
      root: root,
      synchronise: { [weak self] request, mayMake, progress in
        guard let self else { throw CancellationError() }
        // Where somebody cleared the index meanwhile, the next edit must not make it anew.
        guard try mayMake || store.codebase(root: root.bytes) != nil else {
          throw CodebaseFault.notIndexed(path: root.path)
        }
        let report = try await synchronize(root, request, joins: false, progress: progress)
        if embedsChunks { filler.call() }
        return report
      },
      surroundings: { [configuration] in
        // Settings that make no sense are told by the synchronisation they keep from running.
        let settings = try? configuration.settings.values(project: root.path)
        return WatchSurroundings(
          languages: UserLanguages(directory: configuration.configurationDirectory).fingerprints,
          settings: settings?.indexingIdentity)
      },
      timing: (try? settings(of: root))?.watchTiming ?? .standard, onEvent: onEvent)
  }

  /// How many vectors were computed. A failure is no loss: a search makes those it needs.
  private func fillVectors(of root: CodebaseRoot) async -> Int {
    guard await jobs.beginFilling(root.key) else { return 0 }
    var report = IndexReport(root: root.path)
    try? await embedChunks(of: root, into: &report) { _ in }
    await jobs.endFilling(root.key)
    return report.chunksEmbedded
  }
}
