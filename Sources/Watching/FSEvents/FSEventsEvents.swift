#if os(macOS)
  package import CodeModel
  import CoreServices
  import Foundation
  import Synchronization

  /// The FSEvents of macOS: one stream for the whole tree, ignored folders included.
  package final class FSEventsEvents: TreeEventSource {
    /// Seconds the system gathers events before it tells of them.
    private static let latencySeconds = 0.01
    private static let ruleFileNames: Set<Substring> = [".gitignore", ".apusignore"]

    private struct State {
      var stream: FSEventStreamRef?
      var events = TreeEvents()
      var onEvents: (@Sendable () -> Void)?
    }

    private let root: String
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "apus.fsevents", qos: .utility)
    /// Apart from `queue`, on which `take` waits for the system.
    private let callbacks = DispatchQueue(label: "apus.fsevents.callbacks", qos: .utility)

    package init(root: String) throws(WatchFault) {
      self.root = root
      var context = FSEventStreamContext(
        version: 0, info: Unmanaged.passUnretained(self).toOpaque(), retain: nil, release: nil,
        copyDescription: nil)
      let flags =
        kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagWatchRoot
        | kFSEventStreamCreateFlagNoDefer | kFSEventStreamCreateFlagUseCFTypes
      guard
        let stream = FSEventStreamCreate(
          nil, tell, &context, [root] as CFArray,
          FSEventStreamEventId(kFSEventStreamEventIdSinceNow), Self.latencySeconds,
          FSEventStreamCreateFlags(flags))
      else { throw .unavailable(reason: "FSEvents made no stream") }
      FSEventStreamSetDispatchQueue(stream, queue)
      guard FSEventStreamStart(stream) else {
        FSEventStreamInvalidate(stream)
        FSEventStreamRelease(stream)
        throw .unavailable(reason: "FSEvents did not start")
      }
      state.withLock { $0.stream = stream }
    }

    deinit {
      stop()
    }

    package var folderCount: Int? { nil }

    package func watch(_ folder: RepositoryPath) {}

    package func unwatchAll() {}

    package func take() -> TreeEvents {
      // Outside of the lock, which the stream's own queue takes to tell of events.
      if let stream = state.withLock({ $0.stream }) { FSEventStreamFlushSync(stream) }
      return state.withLock { state in
        defer { state.events = TreeEvents() }
        return state.events
      }
    }

    package func start(onEvents: @escaping @Sendable () -> Void) {
      state.withLock { $0.onEvents = onEvents }
    }

    package func stop() {
      let stream = state.withLock { state in
        defer { (state.stream, state.onEvents) = (nil, nil) }
        return state.stream
      }
      guard let stream else { return }
      FSEventStreamStop(stream)
      FSEventStreamInvalidate(stream)
      FSEventStreamRelease(stream)
    }

    fileprivate func note(paths: [String], flags: [FSEventStreamEventFlags]) {
      let onEvents = state.withLock { state in
        for (path, flag) in zip(paths, flags) { note(path, Int(flag), in: &state.events) }
        return state.onEvents
      }
      if let onEvents { callbacks.async(execute: onEvents) }
    }

    private func note(_ path: String, _ flag: Int, in events: inout TreeEvents) {
      let lost =
        kFSEventStreamEventFlagUserDropped | kFSEventStreamEventFlagKernelDropped
        | kFSEventStreamEventFlagEventIdsWrapped
      if flag & lost != 0 { events.areIncomplete = true }
      if flag & kFSEventStreamEventFlagRootChanged != 0 { events.rootLeft = true }
      guard path.hasPrefix(root) else { return }
      let parts = path.dropFirst(root.count).split(separator: "/")
      if let place = parts.firstIndex(of: ".git") {
        // Of a repository's own files only its rules and its coming and going matter.
        guard parts.count == place + 1 || parts.last == "exclude" else { return }
        return insert(parts[..<place], in: &events)
      }
      let isRuleFile = parts.last.map(Self.ruleFileNames.contains) ?? false
      insert(isRuleFile ? parts.dropLast() : parts[...], in: &events)
    }

    private func insert(_ parts: ArraySlice<Substring>, in events: inout TreeEvents) {
      events.paths.insert(RepositoryPath(parts.joined(separator: "/")))
    }
  }

  private func tell(
    _ stream: ConstFSEventStreamRef, _ info: UnsafeMutableRawPointer?, _ count: Int,
    _ paths: UnsafeMutableRawPointer, _ flags: UnsafePointer<FSEventStreamEventFlags>,
    _ numbers: UnsafePointer<FSEventStreamEventId>
  ) {
    guard let info else { return }
    let names = Unmanaged<CFArray>.fromOpaque(paths).takeUnretainedValue() as? [String] ?? []
    Unmanaged<FSEventsEvents>.fromOpaque(info).takeUnretainedValue()
      .note(paths: names, flags: Array(UnsafeBufferPointer(start: flags, count: count)))
  }
#endif
