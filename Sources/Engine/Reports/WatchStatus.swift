import Watching

/// How this process watches a codebase.
package enum WatchStatus: Hashable, Sendable {
  /// Changes are told as they happen; the folders watched one by one, where that is counted.
  case events(folderCount: Int?)
  /// The tree is looked at now and then, for the reason given.
  case polling(reason: String)
  /// The folder is gone; the index stays as it is until it is back.
  case rootAbsent

  init(_ mode: WatchMode) {
    self =
      switch mode {
      case .events(let folderCount): .events(folderCount: folderCount)
      case .polling(let fault): .polling(reason: fault.summary)
      case .rootAbsent: .rootAbsent
      }
  }

  /// Such as `by itself as it happens (120 folders)`, to follow on what is watched.
  package var sentence: String {
    switch self {
    case .events(let count?): "changes are noticed as they happen (\(count) folders)"
    case .events(nil): "changes are noticed as they happen"
    case .polling(let reason): "the folder is looked at every few seconds: \(reason)"
    case .rootAbsent: "the folder is gone; the index stays as it was until it is back"
    }
  }
}
