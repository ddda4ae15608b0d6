import Synchronization

/// Runs work in the background whenever it is called, once at a time: a call during a run makes it
/// run once more.
final class VectorFiller: Sendable {
  private enum State {
    case idle, running, runningWithMoreToDo
  }

  private let work: @Sendable () async -> Void
  private let state = Mutex(State.idle)

  init(_ work: @escaping @Sendable () async -> Void) {
    self.work = work
  }

  func call() {
    let starts = state.withLock { state in
      defer { state = state == .idle ? .running : .runningWithMoreToDo }
      return state == .idle
    }
    guard starts else { return }
    Task(priority: .background) {
      repeat { await work() } while goesOn()
    }
  }

  private func goesOn() -> Bool {
    state.withLock { state in
      defer { state = state == .runningWithMoreToDo ? .running : .idle }
      return state == .runningWithMoreToDo
    }
  }
}
