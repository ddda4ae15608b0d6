import CodeModel
import Foundation
import Synchronization
import Testing
import Watching

/// A watcher over events that the test makes up.
struct `Tree watcher` {
  private final class MadeUpEvents: TreeEventSource {
    struct State {
      var events = TreeEvents()
      var watched: [RepositoryPath] = []
      var onEvents: (@Sendable () -> Void)?
      var isStopped = false
    }

    let state = Mutex(State())

    var folderCount: Int? { state.withLock { $0.watched.count } }
    func watch(_ folder: RepositoryPath) { state.withLock { $0.watched.append(folder) } }
    func unwatchAll() { state.withLock { $0.watched = [] } }
    func stop() { state.withLock { $0.isStopped = true } }

    func start(onEvents: @escaping @Sendable () -> Void) {
      state.withLock { $0.onEvents = onEvents }
    }

    func take() -> TreeEvents {
      state.withLock { state in
        defer { state.events = TreeEvents() }
        return state.events
      }
    }

    func tell(_ events: TreeEvents) {
      state.withLock { state in
        state.events = events
        return state.onEvents
      }?()
    }
  }

  private final class Rig: Sendable {
    let folder: String
    let sources = Mutex<[MadeUpEvents]>([])
    let turns = Mutex<[WatchTurn]>([])

    init() throws {
      folder =
        FileManager.default.temporaryDirectory
        .appendingPathComponent("apus-watcher-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
      try? FileManager.default.removeItem(atPath: folder)
    }

    var source: MadeUpEvents { sources.withLock { $0[$0.count - 1] } }

    func watcher(failing fault: WatchFault? = nil) -> TreeWatcher {
      TreeWatcher(
        root: folder,
        makeSource: { [self] _ throws(WatchFault) in
          if let fault { throw fault }
          let source = MadeUpEvents()
          sources.withLock { $0.append(source) }
          return source
        }, onTurn: { [self] turn in turns.withLock { $0.append(turn) } })
    }
  }

  private let limit = WatchFault.folderLimit(settingMax: 7)

  @Test func `everything is due at first, then what is told`() async throws {
    let rig = try Rig()
    let watcher = rig.watcher()
    try await watcher.nextDue()
    #expect(watcher.take()?.scope == .everything)
    #expect(watcher.take() == nil)
    async let due: Void = watcher.nextDue()
    rig.source.tell(TreeEvents(paths: [RepositoryPath("a/b")]))
    try await due
    #expect(watcher.take()?.scope == .paths([RepositoryPath("a/b")]))
  }

  @Test func `what was told is taken before it is due`() throws {
    let rig = try Rig()
    let watcher = rig.watcher()
    _ = watcher.take()
    rig.source.state.withLock { $0.events.paths = [RepositoryPath("a")] }
    #expect(watcher.take()?.scope == .paths([RepositoryPath("a")]))
  }

  @Test func `lost events make everything due, and all folders are watched anew`() throws {
    let rig = try Rig()
    let watcher = rig.watcher()
    _ = watcher.take()
    watcher.watch(RepositoryPath("a"))
    #expect(watcher.mode == .events(folderCount: 1))
    var lost = TreeEvents(paths: [RepositoryPath("a")])
    lost.areIncomplete = true
    rig.source.tell(lost)
    #expect(watcher.take()?.scope == .everything)
    #expect(watcher.mode == .events(folderCount: 0))
  }

  @Test func `a tree with more folders than can be watched is polled`() throws {
    let rig = try Rig()
    let watcher = rig.watcher()
    _ = watcher.take()
    var events = TreeEvents()
    events.fault = limit
    rig.source.tell(events)
    #expect(watcher.mode == .polling(limit))
    #expect(rig.turns.withLock { $0 } == [.polling(limit)])
    #expect(rig.source.state.withLock { $0.isStopped })
    #expect(watcher.take()?.scope == .everything)
  }

  @Test func `a tree that cannot be watched at all is polled`() throws {
    let rig = try Rig()
    let watcher = rig.watcher(failing: .watcherLimit)
    #expect(watcher.mode == .polling(.watcherLimit))
    #expect(rig.turns.withLock { $0 } == [.polling(.watcherLimit)])
    #expect(watcher.take()?.scope == .everything)
  }

  @Test func `a root that is gone is waited for`() async throws {
    let rig = try Rig()
    let watcher = rig.watcher()
    _ = watcher.take()
    let elsewhere = "\(rig.folder)-elsewhere"
    try FileManager.default.moveItem(atPath: rig.folder, toPath: elsewhere)
    var events = TreeEvents()
    events.rootLeft = true
    rig.source.tell(events)
    #expect(watcher.mode == .rootAbsent)
    #expect(watcher.take() == nil)
    try FileManager.default.moveItem(atPath: elsewhere, toPath: rig.folder)
    try await watcher.nextDue()
    #expect(rig.turns.withLock { $0 } == [.rootGone, .rootIsBack])
    #expect(watcher.take()?.scope == .everything)
    #expect(rig.sources.withLock { $0.count } == 2)
  }

  @Test func `a root that another folder replaced is watched anew`() throws {
    let rig = try Rig()
    let watcher = rig.watcher()
    _ = watcher.take()
    var events = TreeEvents()
    events.rootLeft = true
    rig.source.tell(events)
    #expect(watcher.take()?.scope == .everything)
    #expect(rig.turns.withLock { $0 } == [])
    #expect(rig.sources.withLock { $0.count } == 2)
  }

  @Test func `changes given back are due again`() async throws {
    let rig = try Rig()
    let watcher = rig.watcher()
    let changes = try #require(watcher.take())
    watcher.giveBack(changes)
    try await watcher.nextDue()
    #expect(watcher.take() == changes)
  }

  @Test func `stopping ends a wait`() async throws {
    let rig = try Rig()
    let watcher = rig.watcher()
    _ = watcher.take()
    let waiting = Task { try await watcher.nextDue() }
    watcher.stop()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    #expect(watcher.take() == nil)
  }

  @Test func `a folder that was polled for is told as everything`() async {
    let polling = PollingEvents(interval: .milliseconds(1))
    let (calls, calling) = AsyncStream.makeStream(of: Void.self)
    polling.start { calling.yield() }
    for await _ in calls { break }
    polling.stop()
    #expect(polling.take().paths == [RepositoryPath(bytes: [])])
  }
}
