import Engine
import Foundation

/// Renders what happens while codebases are watched, a line each.
struct WatchRendering {
  let style: Style
  /// When the line is shown.
  let clock: Date

  /// Nil for what a person need not know: that nothing changed, or that watching ended as asked.
  func text(_ event: WatchEvent) -> String? {
    switch event {
    case .synchronised(let report):
      guard report.isFirst || report.index.hasChanges else { return nil }
      return line(report.index.root, Self.sentence(report))
    case .vectorsFilled(let root, let count):
      return line(root, "\(count.grouped) vectors computed")
    case .notice(let root, let text): return line(root, text.printable)
    case .ended: return nil
    }
  }

  private func line(_ root: String, _ text: String) -> String {
    let time = clock.formatted(.iso8601.time(includingFractionalSeconds: false))
    return "\(style.dim(time)) \(style.path(root.printable)): \(text)"
  }

  private static func sentence(_ report: WatchReport) -> String {
    let index = report.index
    let changes = [
      (index.filesAdded, "added"), (index.filesModified, "changed"),
      (index.filesRemoved, "removed"),
    ].filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" }.joined(separator: ", ")
    let time = report.seconds.asMilliseconds
    guard report.isFirst else { return "\(changes); searchable after \(time)" }
    let found = changes.isEmpty ? "nothing had changed" : changes
    return "watching \(index.fileCount.grouped) files (\(found)); ready after \(time)"
  }
}

extension Double {
  /// Seconds as whole milliseconds, such as `1,250 ms`.
  fileprivate var asMilliseconds: String { "\(Int((self * 1000).rounded()).grouped) ms" }
}
