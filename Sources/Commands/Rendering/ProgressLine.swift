import Engine
import Foundation
import Synchronization

/// Shows progress on standard error: one line that is rewritten on a terminal, a line every few
/// seconds elsewhere.
final class ProgressLine: Sendable {
  private struct State {
    var stage: IndexProgress.Stage?
    var stageStart = ContinuousClock.now
    var shownAt: ContinuousClock.Instant?
    var isShown = false
  }

  private let terminal: Terminal
  private let state = Mutex(State())

  init(terminal: Terminal = .error) {
    self.terminal = terminal
  }

  /// Does some work, which tells a sink how far it is; the line is gone when it ends.
  static func during<Result>(
    _ work: (_ show: @escaping ProgressSink) async throws -> Result
  ) async rethrows -> Result {
    let line = ProgressLine()
    defer { line.finish() }
    return try await work(line.show)
  }

  func show(_ progress: IndexProgress) {
    guard StandardError.showsNotes else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      if state.stage != progress.stage {
        state.stage = progress.stage
        state.stageStart = now
      }
      let interval: Duration = terminal.isInteractive ? .milliseconds(100) : .seconds(5)
      if let shownAt = state.shownAt, now - shownAt < interval { return }
      // A run that ends within the first interval shows nothing: it would only flicker.
      if state.shownAt == nil && !terminal.isInteractive {
        state.shownAt = now
        return
      }
      state.shownAt = now
      state.isShown = true
      write(Self.text(progress, elapsed: now - state.stageStart))
    }
  }

  /// Clears the line, so that what follows starts at the margin.
  func finish() {
    state.withLock { state in
      if state.isShown && terminal.isInteractive { StandardError.write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private func write(_ text: String) {
    if terminal.isInteractive {
      StandardError.write("\r\u{1B}[K" + text.prefix(max(terminal.width - 1, 20)))
    } else {
      StandardError.write(text + "\n")
    }
  }

  /// Such as `analysing [####      ] 1,200/3,000 files, 800/s, 2 s left`.
  static func text(_ progress: IndexProgress, elapsed: Duration) -> String {
    let unit = progress.stage == .embedding ? "chunks" : "files"
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = seconds > 0.2 ? Double(progress.completed) / seconds : nil
    guard let total = progress.total, let fraction = progress.fraction else {
      return "\(progress.stage.rawValue) \(progress.completed.grouped) \(unit)"
    }
    var text = "\(progress.stage.rawValue) \(bar(fraction))"
    text += " \(progress.completed.grouped)/\(total.grouped) \(unit)"
    if let rate, rate > 0, progress.completed > 0 {
      text += ", \(Int(rate).grouped)/s"
      text += ", \(Self.duration(Double(total - progress.completed) / rate)) left"
    }
    return text
  }

  private static func bar(_ fraction: Double) -> String {
    let filled = Int(fraction * 20)
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: " ", count: 20 - filled) + "]"
  }

  private static func duration(_ seconds: Double) -> String {
    seconds < 90 ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded(.up))) min"
  }
}

extension Int {
  /// With a comma between thousands.
  var grouped: String {
    let digits = String(magnitude)
    var result = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0 && (digits.count - offset) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return self < 0 ? "-" + result : result
  }
}
