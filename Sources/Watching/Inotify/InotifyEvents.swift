#if canImport(Glibc)
  package import CodeModel
  import Dispatch
  import Glibc
  import Synchronization

  /// Linux's inotify: a watch for each folder, and one queue of events.
  ///
  /// The kernel queues an event before the call that caused it returns, so `take` tells of everything
  /// that was done before.
  package final class InotifyEvents: TreeEventSource {
    private struct Guarded {
      var state: InotifyState
      var reading: (any DispatchSourceRead)?
      /// The descriptor is closed, and its number may be another file's.
      var isStopped = false
    }

    private let queue: InotifyQueue
    private let guarded: Mutex<Guarded>

    /// - Parameter folderCountMax: Folders to watch at most, beside the system's own limit.
    ///
    /// Throws when no further program of this user may watch anything.
    package init(root: String, folderCountMax: Int = .max) throws(WatchFault) {
      queue = try InotifyQueue()
      var state = InotifyState(root: root, folderCountMax: folderCountMax)
      state.watchOutside(queue)
      guarded = Mutex(Guarded(state: state))
    }

    deinit {
      stop()
    }

    package var folderCount: Int? { guarded.withLock { $0.state.folders.count } }

    package func watch(_ folder: RepositoryPath) {
      guarded.withLock { guarded in
        if !guarded.isStopped { guarded.state.watch(folder, queue) }
      }
    }

    package func unwatchAll() {
      guarded.withLock { guarded in
        guard !guarded.isStopped else { return }
        guarded.state.unwatch(RepositoryPath(bytes: []), keepingTop: true, queue)
      }
    }

    package func take() -> TreeEvents {
      guarded.withLock { $0.isStopped ? TreeEvents() : $0.state.take(queue) }
    }

    package func start(onEvents: @escaping @Sendable () -> Void) {
      let descriptor = queue.descriptor
      guarded.withLock { guarded in
        guard !guarded.isStopped, guarded.reading == nil else { return }
        let source = DispatchSource.makeReadSource(
          fileDescriptor: descriptor, queue: DispatchQueue(label: "apus.inotify", qos: .utility))
        source.setEventHandler(handler: onEvents)
        // Only then does nobody look at the descriptor any more.
        source.setCancelHandler { close(descriptor) }
        guarded.reading = source
        source.resume()
      }
    }

    package func stop() {
      guarded.withLock { guarded in
        guard !guarded.isStopped else { return }
        guarded.isStopped = true
        if let reading = guarded.reading { reading.cancel() } else { close(queue.descriptor) }
      }
    }
  }
#endif
