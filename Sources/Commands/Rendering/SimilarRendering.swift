import CodeModel
import Engine
import Foundation

/// Renders similar and duplicated code for a person.
struct SimilarRendering {
  let style: Style
  /// All of the code instead of its first lines.
  let isFull: Bool
  /// The first lines shown otherwise.
  let lineCountMax: Int

  func text(_ answer: SimilarAnswer) -> String {
    let subject = answer.subject.map(Self.label) ?? "the given code"
    guard !answer.hits.isEmpty else {
      return "Nothing like \(subject) in \(answer.fileCount.grouped) files of"
        + " \(answer.root.printable).\n"
    }
    let snippets = HitRendering(
      style: style, isFull: isFull, explains: false, lineCountMax: lineCountMax)
    let entries = answer.hits.enumerated().map { offset, hit in
      snippets.entry(hit.hit, rank: offset + 1, remark: hit.likeness.description)
    }
    let found = "\(answer.hits.count.grouped) of \(answer.foundCount.grouped)"
    let summary =
      "\(found) like \(subject) in \(answer.fileCount.grouped) files"
      + " in \(Self.milliseconds(answer.seconds))"
    return entries.joined(separator: "\n") + "\n" + style.dim(summary) + "\n"
  }

  func text(_ answer: DuplicatesAnswer) -> String {
    let compared =
      "\(answer.unitCount.grouped) functions, types and files of"
      + " \(answer.fileCount.grouped) files compared"
    guard !answer.groups.isEmpty else {
      return "Nothing occurs more than once in \(answer.root.printable): \(compared).\n"
    }
    let groups = answer.groups.enumerated().map { entry($1, rank: $0 + 1) }
    let summary =
      "\(answer.groups.count.grouped) of \(answer.foundCount.grouped) groups;"
      + " \(compared) in \(Self.milliseconds(answer.seconds))"
    return groups.joined(separator: "\n") + "\n" + style.dim(summary) + "\n"
  }

  private func entry(_ group: DuplicateGroup, rank: Int) -> String {
    var lines = [
      "\(rank). \(group.placeCount.grouped) places  "
        + style.dim("\(group.likeness), \(group.tokenCount.grouped) tokens each")
    ]
    lines += group.places.map { hit in
      let place = "\(hit.path.string.printable):\(hit.lines.start)-\(hit.lines.end)"
      return "   \(style.path(place))" + (hit.place.map { "  \(style.place($0))" } ?? "")
    }
    let hidden = group.placeCount - group.places.count
    if hidden > 0 { lines.append("   " + style.dim("… \(hidden.grouped) more")) }
    if isFull, let first = group.places.first {
      let code = String(decoding: first.text, as: UTF8.self)
      lines += code.split(separator: "\n").map { style.dim("   │ ") + $0.withoutControls }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func label(_ place: SimilarPlace) -> String {
    let lines = "\(place.path.string.printable):\(place.lines.start)-\(place.lines.end)"
    return lines + (place.name.map { " \($0.printable)" } ?? "")
  }

  private static func milliseconds(_ seconds: Double) -> String {
    "\(Int((seconds * 1000).rounded())) ms"
  }
}
