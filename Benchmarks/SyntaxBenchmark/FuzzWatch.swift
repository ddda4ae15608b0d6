import Foundation

/// What a run of mutants came to: what broke, what took long, and what hangs.
final class FuzzWatch: Sendable {
  private struct State {
    var running: [(name: String, byteCount: Int, start: ContinuousClock.Instant)?] = [nil, nil]
    var findingCount = 0
    var abandonedCount = 0
    var byteCount = 0
    var longest = (seconds: 0.0, name: "-")
  }

  private let state = Guarded(State())
  private let secondsMax: Double

  /// Ends the program when one mutant takes more than 24 times as long as it may.
  init(secondsMax: Double) {
    self.secondsMax = secondsMax
    Thread.detachNewThread { [weak self] in
      while let self {
        Thread.sleep(forTimeInterval: 1)
        self.endIfHanging()
      }
    }
  }

  var findingCount: Int { state.withLock { $0.findingCount } }

  func begin(_ name: String, byteCount: Int, on thread: Int) {
    state.withLock {
      $0.running[thread] = (name, byteCount, .now)
      $0.byteCount += byteCount
    }
  }

  /// Returns whether it took longer than it may.
  func end(on thread: Int) -> Bool {
    let finding: String? = state.withLock { state in
      guard let run = state.running[thread] else { return nil }
      state.running[thread] = nil
      let seconds = run.start.duration(to: .now) / .seconds(1)
      if seconds > state.longest.seconds { state.longest = (seconds, run.name) }
      let limit = secondsMax * max(1, Double(run.byteCount) / 1e6)
      guard seconds > limit else { return nil }
      return "\(run.name): \(run.byteCount) bytes took \(String(format: "%.1f", seconds)) s"
    }
    if let finding { record(finding) }
    return finding != nil
  }

  func record(_ finding: String) {
    state.withLock { $0.findingCount += 1 }
    Self.say(finding)
  }

  func countAbandoned() { state.withLock { $0.abandonedCount += 1 } }

  func summarise(mutantCount: Int, fileCount: Int, languageCount: Int, seconds: Double) {
    let state = state.withLock { $0 }
    Self.say(
      "\(state.findingCount) findings in \(mutantCount) mutants of \(fileCount) files in "
        + "\(languageCount) languages, \(state.byteCount / 1_000_000) MB, "
        + "\(state.abandonedCount) parses abandoned, \(Int(seconds)) s")
    Self.say(
      "the longest took \(String(format: "%.2f", state.longest.seconds)) s: \(state.longest.name)")
  }

  /// Unlike `print`, not held back: the program may be about to crash.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private func endIfHanging() {
    let hanging = state.withLock { state in
      state.running.compactMap { $0 }.first {
        $0.start.duration(to: .now) / .seconds(1) > 24 * secondsMax
      }?.name
    }
    guard let hanging else { return }
    Self.say("\(hanging): does not end")
    exit(1)
  }
}

/// A value for several threads. Unlike `Mutex`, its lock is one the thread sanitizer knows.
///
/// Unchecked: the value is only reached under the lock.
private final class Guarded<Value>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) { self.value = value }

  func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    lock.withLock { body(&value) }
  }
}
