package import CodeModel

/// Why the system cannot tell what changes in a tree.
package enum WatchFault: Error, Hashable, Sendable {
  /// The tree has more folders than this user may watch.
  case folderLimit(settingMax: Int?)
  /// Too many programs of this user watch something.
  case watcherLimit
  /// A folder's path is longer than the system takes.
  case pathTooLong(path: String)
  case unavailable(reason: String)
}

extension WatchFault: UserFacingError {
  package var summary: String {
    switch self {
    case .folderLimit(let limit?):
      "the system's limit of \(limit) watched folders (fs.inotify.max_user_watches) is reached"
    case .folderLimit(nil): "the system's limit of watched folders is reached"
    case .watcherLimit:
      "the system's limit of watching programs (fs.inotify.max_user_instances) is reached"
    case .pathTooLong(let path): "a folder's path is too long to be watched: \(path)"
    case .unavailable(let reason): "the system cannot watch this folder: \(reason)"
    }
  }

  package var hint: String? {
    switch self {
    case .folderLimit: "Raise it: sudo sysctl fs.inotify.max_user_watches=1048576"
    case .watcherLimit: "Raise it: sudo sysctl fs.inotify.max_user_instances=1024"
    case .pathTooLong, .unavailable: nil
    }
  }

  package var fault: Fault { .environment }
}
