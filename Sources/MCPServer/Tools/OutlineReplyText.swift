import CodeModel
package import Engine

/// Renders an outline for a model: fenced, within the budget it asked for.
package struct OutlineReplyText {
  /// The greatest budget whose outline keeps the reply within `SearchReplyText.characterCountMax`.
  package static let tokenCountMax = 6_000
  private static let pathCharactersMax = 300
  private static let noticeCharactersMax = 300
  private static let noticeCountMax = 3

  private let answer: OutlineAnswer

  package init(_ answer: OutlineAnswer) {
    self.answer = answer
  }

  /// The text of the reply.
  package var rendered: String {
    let head = ([heading] + notes).joined(separator: "\nNote: ")
    guard !answer.isEmpty else { return head }
    let tree = answer.outline.lines.map(\.text).joined(separator: "\n")
    let fence = tree.codeFence
    return ([head, fence, tree, fence] + [answer.outline.remark].compactMap(\.self))
      .joined(separator: "\n")
  }

  private var heading: String {
    let path = answer.path.bytes.isEmpty ? "." : shown(answer.path.string)
    let place = "'\(path)' in '\(shown(answer.root))'"
    if answer.isEmpty { return "No symbols found in \(place)." }
    let files = answer.isFolder ? amount(answer.fileCount, "file") + ", " : ""
    let symbols = answer.symbolCount.map { amount($0, "symbol") } ?? "symbols not counted"
    return "Outline of \(place) (\(files)\(symbols); numbers are lines)"
  }

  private var notes: [String] {
    answer.notices.prefix(Self.noticeCountMax).map {
      $0.onOneLine.cut(toCharacters: Self.noticeCharactersMax)
    }
  }

  private func shown(_ path: String) -> String {
    path.onOneLine.cut(toCharacters: Self.pathCharactersMax)
  }

  private func amount(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
