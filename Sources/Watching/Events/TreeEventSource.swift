package import CodeModel

/// Tells what changes in one tree.
///
/// Whoever lists the folders of the tree names each to `watch` before it lists it. What happens to a
/// folder after that is told, and what happened before is in the listing, so nothing is missed.
package protocol TreeEventSource: AnyObject, Sendable {
  /// Watches a folder of the tree, by its path from the root; again is no harm. A folder that is
  /// gone is left to the events of the one above.
  func watch(_ folder: RepositoryPath)

  /// Stops watching every folder, before the whole tree is listed anew.
  func unwatchAll()

  /// The events so far, without waiting.
  func take() -> TreeEvents

  /// Calls back whenever there may be events to take, until `stop`. The thread that calls holds
  /// nothing `take` needs.
  func start(onEvents: @escaping @Sendable () -> Void)

  /// Ends the calls and frees what the system holds.
  func stop()

  /// Folders that are watched one by one; nil where the system watches the whole tree.
  var folderCount: Int? { get }
}
