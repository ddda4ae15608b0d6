import CodeModel
import Engine
import Foundation

/// Renders results for a person.
struct HitRendering {
  let style: Style
  /// Whole chunks instead of their best lines.
  let isFull: Bool
  let explains: Bool
  let window: SnippetWindow

  let lineCountMax: Int

  func text(_ answer: SearchAnswer) -> String {
    guard !answer.hits.isEmpty else {
      let commit = answer.commit.map { " at \($0.prefix(12))" } ?? ""
      let place = answer.codebases.map(\.root.printable).joined(separator: ", ") + commit
      return "Nothing found in \(answer.fileCount.grouped) files of \(place).\n"
    }
    let hits = answer.hits.enumerated().map { rank, hit in
      entry(hit, rank: rank + 1, codebase: answer.label(of: hit))
    }
    return hits.joined(separator: "\n") + "\n" + style.dim(summary(answer)) + "\n"
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
  ///   - remark: What stands behind the place instead of the score.
  func entry(
    _ hit: SearchHit, rank: Int, codebase: String? = nil, remark: String? = nil
  ) -> String {
    let location = hit.path.string.printable + ":\(hit.lines.start)-\(hit.lines.end)"
    var heading = "\(rank). "
    if let codebase { heading += style.dim("[\(codebase.printable)] ") }
    heading += style.path(location)
    if let place = hit.place { heading += "  \(style.place(place))" }
    heading += "  " + style.dim(remark ?? String(format: "%.3f", hit.score))
    var lines = [heading]
    if explains { lines.append("   " + style.dim(explanation(hit))) }
    if let neighbours = hit.neighbours { lines.append("   " + style.dim(neighbours.line())) }
    return (lines + snippet(hit)).joined(separator: "\n") + "\n"
  }

  private func explanation(_ hit: SearchHit) -> String {
    hit.explanation.map { String(format: "%@ %.3f", $0.feature, $0.value) }.joined(separator: "  ")
  }

  private func snippet(_ hit: SearchHit) -> [String] {
    let text = String(decoding: hit.text, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let start = isFull ? 0 : window.start(in: lines, count: lineCountMax)
    let shown = isFull ? lines[...] : lines[start...].prefix(lineCountMax)
    let width = String(hit.lines.end).count
    var result =
      hit.enclosingSignature.map { signature in
        [style.dim("   \(String(repeating: " ", count: width)) │ \(signature) …")]
      } ?? []
    result += shown.enumerated().map { offset, line in
      let number = String(hit.lines.start + start + offset)
      let padding = String(repeating: " ", count: max(0, width - number.count))
      return style.dim("   \(padding)\(number) │ ") + line.withoutControls
    }
    let hidden = lines.count - shown.count
    if hidden > 0 {
      result.append(style.dim("   … \(hidden) more line\(hidden == 1 ? "" : "s")"))
    }
    return result
  }
}
