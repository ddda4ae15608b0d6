/// How a tree is being watched.
package enum WatchMode: Hashable, Sendable {
  /// The system tells of changes; the folders watched one by one, where it does so by folder.
  case events(folderCount: Int?)
  /// The tree is looked at now and then.
  case polling(WatchFault)
  /// The root is gone; it is looked for now and then.
  case rootAbsent
}

/// A turn in how a tree is watched.
package enum WatchTurn: Hashable, Sendable {
  case polling(WatchFault)
  case rootGone
  case rootIsBack
}
