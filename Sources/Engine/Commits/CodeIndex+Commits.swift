import CodeModel
import Indexing
import Languages
import SQLiteStorage
import Settings
import SourceTree
import Storage

extension CodeIndex {
  /// Views of commits that are kept of one folder unless settings say otherwise, the ones used last.
  package static let commitViewCountMax = Setting.storeCommitViews.defaultValue

  /// What a request means: a folder as it is, or the part of a commit that lies in it.
  ///
  /// A commit's view belongs to the codebase around the folder when that lies in the same
  /// repository, so that its views share one root, else to the folder. Throws `GitFault` for a
  /// commit that cannot be found.
  func root(of folder: CodebaseRoot, at revision: String?) async throws -> CodebaseRoot {
    guard let revision else { return try codebaseRoot(of: folder) }
    let found = try await BlockingWork.run {
      try GitRevision(resolving: revision, in: folder.path)
    }
    let top = found.top.flatMap { try? CodebaseRoot(resolving: $0) }?.path
    let inside = folder.ancestors.prefix { $0 == top || $0.hasPrefix((top ?? $0) + "/") }
    for path in [folder.path] + (top == folder.path ? [] : inside) {
      let names = [found.commit, nil].map { ViewName(root: Array(path.utf8), commit: $0).encoded }
      if try names.contains(where: { try store.codebase(root: $0) != nil }) {
        return try CodebaseRoot(resolving: path).at(found.commit)
      }
    }
    return folder.at(found.commit)
  }

  /// The views of commits of a folder, the one used last first.
  func commitViews(of path: String) throws -> [CodebaseRecord] {
    try store.codebases().filter { $0.commit != nil && $0.rootPath == path }
      .sorted { $0.lastUse > $1.lastUse }
  }

  /// Makes a view of a commit the one that was used last.
  func noteUse(of codebase: CodebaseRecord) {
    guard codebase.commit != nil else { return }
    // Only the order in which views go depends on it.
    try? store.noteUse(of: codebase.id)
  }

  /// Removes the views of commits that were used least, beyond those that are kept. Content stays
  /// until somebody collects garbage: another commit most likely shares it.
  func dropUnusedViews(besides root: CodebaseRoot) throws {
    let views = try commitViews(of: root.path).filter { $0.commit != root.commit }
    for view in views.dropFirst(try settings(of: root)[.storeCommitViews] - 1) {
      // One that is being written is in use after all.
      guard let lock = try? WriterLock.acquireNow(path: lockPath(of: view.id)) else { continue }
      try remove(view.id)
      withExtendedLifetime(lock) {}
    }
  }

  /// Where the files of a codebase come from.
  ///
  /// - Parameter isForced: Read everything, whatever is known of it.
  func source(
    of root: CodebaseRoot, ignoredPatterns recorded: [String], isForced: Bool,
    settings: SettingValues
  ) throws -> any TreeSource {
    let catalog = try settings.languageCatalog(configuration.languageCatalog)
    let ignoredPatterns = settings.ignoredPatterns(with: recorded)
    let known: any KnownBlobs = isForced ? ForgottenBlobs() : StoredBlobs(store)
    guard let commit = root.commit else {
      return SourceTreeScanner(
        root: root.path, limits: settings.scanLimits, ignoredPatterns: ignoredPatterns,
        catalog: catalog, knownBlobs: known)
    }
    return GitCommitSource(
      root: root.path, commit: commit, limits: settings.scanLimits,
      ignoredPatterns: ignoredPatterns, catalog: catalog, knownBlobs: known)
  }

  /// The patterns recorded with a folder, which hold for its commits too.
  func recordedPatterns(of root: CodebaseRoot) throws -> [String]? {
    try store.codebase(root: root.at(nil).bytes)?.ignoredPatterns
  }
}
