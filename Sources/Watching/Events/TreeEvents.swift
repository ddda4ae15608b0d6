package import CodeModel

/// What happened to a tree since it was asked last.
package struct TreeEvents: Hashable, Sendable {
  /// Files and folders that came, went or changed, each with everything below it; the empty path
  /// stands for the whole tree.
  package var paths: Set<RepositoryPath> = []
  /// Events were lost, so anything may have changed.
  package var areIncomplete = false
  /// The root is not where it was: moved, deleted, or another folder stands in its place.
  package var rootLeft = false
  /// Why the system will not tell of the whole tree from now on.
  package var fault: WatchFault?

  package init(paths: Set<RepositoryPath> = []) {
    self.paths = paths
  }

  package var isEmpty: Bool { self == TreeEvents() }
}
