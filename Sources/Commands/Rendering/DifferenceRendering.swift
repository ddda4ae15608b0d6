import CodeModel
import Engine

/// Renders a search of changed files for a person.
struct DifferenceRendering {
  let hits: HitRendering

  private static let deletedCountMax = 20

  func text(_ difference: DifferenceAnswer) -> String {
    let newer = difference.target.map { "\($0.prefix(12))" } ?? "the folder as it is"
    let count = difference.changedCount
    var lines = [
      "\(count.grouped) file\(count == 1 ? "" : "s") differ\(count == 1 ? "s" : "") between"
        + " \(difference.base.prefix(12)) and \(newer)."
    ]
    if !difference.deleted.isEmpty {
      lines.append("Deleted since: \(deleted(difference))")
    }
    let head = lines.joined(separator: "\n") + "\n"
    guard let answer = difference.answer else { return head }
    return head + "\n" + hits.text(answer)
  }

  private func deleted(_ difference: DifferenceAnswer) -> String {
    let shown = difference.deleted.prefix(Self.deletedCountMax).map(\.string.printable)
    let more = difference.deleted.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? ", and \(more.grouped) more" : "")
  }
}

/// The JSON form of a search of changed files.
struct DifferenceJSON: JSONOutput {
  let base: String
  let target: Nullable<String>
  let changedFiles: Int
  let deleted: [String]
  let notices: [String]
  let search: Nullable<SearchAnswerJSON>

  init(_ difference: DifferenceAnswer, query: String) {
    base = difference.base
    target = Nullable(difference.target)
    changedFiles = difference.changedCount
    deleted = difference.deleted.map(\.string)
    notices = difference.notices
    search = Nullable(difference.answer.map { SearchAnswerJSON($0, query: query) })
  }
}
