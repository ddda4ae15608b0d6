/// What this system watches trees with.
package enum SystemEvents {
  /// Throws where a tree cannot be watched, or not any more.
  package static func source(of root: String) throws(WatchFault) -> any TreeEventSource {
    #if os(Linux)
      try InotifyEvents(root: root)
    #elseif os(macOS)
      try FSEventsEvents(root: root)
    #else
      throw .unavailable(reason: "Apus knows no way to watch folders here")
    #endif
  }
}
