import Engine
import Foundation

/// The JSON form of what happens while codebases are watched; all events have the same members.
struct WatchEventJSON: JSONOutput {
  let event: String
  let root: String
  let time: String
  let filesAdded: Int
  let filesModified: Int
  let filesRemoved: Int
  /// From the first change to when all of it was searchable.
  let milliseconds: Nullable<Double>
  let vectorsComputed: Int
  let text: Nullable<String>

  /// Nil for a synchronisation that found nothing changed, beside the first.
  init?(_ event: WatchEvent, at date: Date) {
    var report: WatchReport?
    var (text, vectors): (String?, Int) = (nil, 0)
    switch event {
    case .synchronised(let found):
      guard found.isFirst || found.index.hasChanges else { return nil }
      (self.event, root, report) = (found.isFirst ? "ready" : "sync", found.index.root, found)
    case .vectorsFilled(let path, let count):
      (self.event, root, vectors) = ("vectors", path, count)
    case .notice(let path, let sentence): (self.event, root, text) = ("notice", path, sentence)
    case .ended(let path): (self.event, root) = ("end", path)
    }
    time = date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    filesAdded = report?.index.filesAdded ?? 0
    filesModified = report?.index.filesModified ?? 0
    filesRemoved = report?.index.filesRemoved ?? 0
    milliseconds = Nullable(report.map { ($0.seconds * 10_000).rounded() / 10 })
    vectorsComputed = vectors
    self.text = Nullable(text)
  }
}
