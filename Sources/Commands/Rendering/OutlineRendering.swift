import CodeModel
import Engine

/// Renders an outline for a person.
struct OutlineRendering {
  let style: Style

  func text(_ answer: OutlineAnswer) -> String {
    guard !answer.isEmpty else {
      let place = answer.path.bytes.isEmpty ? answer.root : answer.path.string
      return "No symbols found in \(place.onOneLine).\n"
    }
    let remark = answer.outline.remark.map { style.dim($0) }
    return (answer.outline.lines.map(line) + [remark].compactMap(\.self))
      .map { $0 + "\n" }.joined()
  }

  private func line(_ line: OutlineLine) -> String {
    let label =
      switch line.subject {
      case .folder, .file: style.path(line.label)
      case .symbol: line.label
      }
    let place = line.place.map { style.dim($0) + " " } ?? ""
    let summary = line.summaryPart.isEmpty ? "" : style.dim(line.summaryPart)
    let mark = line.hiddenMark.isEmpty ? "" : style.place(line.hiddenMark)
    return line.indentation + place + label + mark + summary
  }
}
