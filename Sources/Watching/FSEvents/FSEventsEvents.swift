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
      var events = TreeEvents()
      var onEvents: (@Sendable () -> Void)?
    }

    private let root: String
    private let state = Mutex(State())
    /// Held while the stream is used, so that it is not freed meanwhile; the stream's own queue never
    /// takes it.
    private let stream = Mutex<StreamReference?>(nil)
    private let queue = DispatchQueue(label: "apus.fsevents", qos: .utility)
    /// Apart from `queue`, on which `take` waits for the system.
    private let callbacks = DispatchQueue(label: "apus.fsevents.callbacks", qos: .utility)

    package init(root: String) throws(WatchFault) {
      self.root = root
      // Unretained: `stop`, which `deinit` calls, ends the stream before this is gone.
      var context = FSEventStreamContext(
        version: 0, info: Unmanaged.passUnretained(self).toOpaque(), retain: nil, release: nil,
        copyDescription: nil)
      let flags =
        kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagWatchRoot
        | kFSEventStreamCreateFlagNoDefer | kFSEventStreamCreateFlagUseCFTypes
      guard
        let made = FSEventStreamCreate(
          nil, tell, &context, [root] as CFArray,
          FSEventStreamEventId(kFSEventStreamEventIdSinceNow), Self.latencySeconds,
          FSEventStreamCreateFlags(flags))
      else { throw .unavailable(reason: "FSEvents made no stream") }
      FSEventStreamSetDispatchQueue(made, queue)
      guard FSEventStreamStart(made) else {
        FSEventStreamInvalidate(made)
        FSEventStreamRelease(made)
        throw .unavailable(reason: "FSEvents did not start")
      }
      let reference = StreamReference(stream: made)
      stream.withLock { $0 = reference }
    }

    deinit {
      stop()
    }

    package var folderCount: Int? { nil }

    package func watch(_ folder: RepositoryPath) {}

    package func unwatchAll() {}

    package func take() -> TreeEvents {
      stream.withLock { reference in
        if let reference { FSEventStreamFlushSync(reference.stream) }
      }
      return state.withLock { state in
        defer { state.events = TreeEvents() }
        return state.events
      }
    }

    package func start(onEvents: @escaping @Sendable () -> Void) {
      state.withLock { $0.onEvents = onEvents }
    }

    package func stop() {
      state.withLock { $0.onEvents = nil }
      stream.withLock { reference in
        guard let stream = reference?.stream else { return }
        reference = nil
        FSEventStreamStop(stream)
        FSEventStreamInvalidate(stream)
        FSEventStreamRelease(stream)
      }
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

  /// A stream may be used from any thread; only one at a time does, under the lock that holds it.
  private struct StreamReference: @unchecked Sendable {
    let stream: FSEventStreamRef
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
