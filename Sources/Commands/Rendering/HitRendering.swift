import CodeModel
import Engine
import Foundation

/// Renders results for a person.
struct HitRendering {
  let style: Style
  /// Whole chunks instead of their best lines.
  let isFull: Bool
  let explains: Bool
  let lineCountMax: Int

  func text(_ answer: SearchAnswer) -> String {
    guard !answer.hits.isEmpty else {
      let commit = answer.commit.map { " at \($0.prefix(12))" } ?? ""
      let place = answer.codebases.map(\.root.printable).joined(separator: ", ") + commit
      return "Nothing found in \(answer.fileCount.grouped) files of \(place).\n"
    }
    let hits = answer.hits.indices.map { place in
      let next = place + 1 < answer.hits.count ? answer.hits[place + 1] : nil
      return entry(
        answer.hits[place], rank: place + 1, codebase: answer.label(of: answer.hits[place]),
        words: answer.words,
        explanation: explains ? HitExplanation(answer.hits[place], before: next).lines : [])
    }
    let origin = answer.origin.map { style.dim($0.sentence) + "\n" } ?? ""
    return (explains ? origin : "") + hits.joined(separator: "\n") + "\n"
      + style.dim(summary(answer)) + "\n"
  }

  private func summary(_ answer: SearchAnswer) -> String {
    let milliseconds = Int((answer.seconds * 1000).rounded())
    let commit = answer.commit.map { " at \($0.prefix(12))" } ?? ""
    let places = answer.codebases.count > 1 ? " of \(answer.codebases.count) codebases" : ""
    return "\(answer.hits.count) results from \(answer.fileCount.grouped) files,"
      + " \(answer.chunkCount.grouped) chunks\(places)\(commit) in \(milliseconds) ms"
  }

  /// - Parameters:
  ///   - codebase: The label of the one that it is of, where several were searched.
  ///   - words: Those that lines are chosen by.
  ///   - remark: What stands behind the place instead of the confidence.
  func entry(
    _ hit: SearchHit, rank: Int, codebase: String? = nil, words: QuestionWords = QuestionWords(""),
    remark: String? = nil, explanation: [String] = []
  ) -> String {
    let location = hit.path.string.printable + ":\(hit.lines.start)-\(hit.lines.end)"
    var heading = "\(rank). "
    if let codebase { heading += style.dim("[\(codebase.printable)] ") }
    heading += style.path(location)
    if let place = hit.place { heading += "  \(style.place(place))" }
    if let remark = remark ?? hit.confidence.map(Self.percentage) {
      heading += "  " + style.dim(remark)
    }
    var lines = [heading] + explanation.map { "   " + style.dim($0) }
    if let neighbours = hit.neighbours { lines.append("   " + style.dim(neighbours.line())) }
    return (lines + snippet(hit, words)).joined(separator: "\n") + "\n"
  }

  private static func percentage(_ share: Double) -> String {
    "\(Int((share * 100).rounded()))%"
  }

  private func snippet(_ hit: SearchHit, _ words: QuestionWords) -> [String] {
    let window = EvidenceWindow(
      words: words, lineCountMax: isFull ? .max : lineCountMax, byteCountMax: .max)
    let excerpt = hit.excerpt(window)
    let width = String(hit.lines.end).count
    var result =
      hit.enclosingSignature.map { signature in
        [style.dim("   \(String(repeating: " ", count: width)) │ \(signature) …")]
      } ?? []
    for (place, range) in excerpt.shown.enumerated() {
      if place > 0 { result.append(style.dim("   \(String(repeating: " ", count: width)) ⋯")) }
      result += range.map { line in
        let number = String(hit.lines.start + line)
        let padding = String(repeating: " ", count: max(0, width - number.count))
        return style.dim("   \(padding)\(number) │ ") + excerpt.lines[line]
      }
    }
    let hidden = excerpt.hiddenCount
    if hidden > 0 {
      result.append(style.dim("   … \(hidden) more line\(hidden == 1 ? "" : "s")"))
    }
    return result
  }
}
