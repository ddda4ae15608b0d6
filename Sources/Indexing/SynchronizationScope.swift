package import SourceTree

/// How much of a tree a synchronisation looks at.
package enum SynchronizationScope: Hashable, Sendable {
  /// Every file; those that look as they did are not read.
  case everything
  /// Every file, read again, and all segments written anew.
  case rebuild
  /// What may have changed, by somebody who watched the tree. Looks at everything all the same when
  /// the committed view is not complete.
  case paths(PathFocus)

  var focus: PathFocus? {
    if case .paths(let focus) = self { focus } else { nil }
  }
}
