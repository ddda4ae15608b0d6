import CodeModel
import Packing

/// What stands above the code of a context.
struct ContextHeading {
  let answer: SearchAnswer
  let request: ContextRequest
  let folder: CodebaseRoot
  let root: CodebaseRoot

  private static let questionCharactersMax = 120
  private static let pathCharactersMax = 120

  func preface(_ notices: [String]) -> ContextPreface {
    ContextPreface(heading: heading, notes: notes + notices)
  }

  private var heading: String {
    let question = request.query.text.onOneLine.cut(toCharacters: Self.questionCharactersMax)
    let place = answer.root.onOneLine.cut(toCharacters: Self.pathCharactersMax)
    let commit = answer.commit.map { " at commit \($0.prefix(12))" } ?? ""
    let files = answer.fileCount == 1 ? "1 file" : "\(answer.fileCount) files"
    guard !answer.hits.isEmpty else {
      return "Nothing found for \"\(question)\" in '\(place)'\(commit) (\(files))."
    }
    return "Context for \"\(question)\" in '\(place)'\(commit) (\(files))"
  }

  private var notes: [String] {
    let commit = "these are lines of the commit; the files as they are now may differ"
    let inside = folder.path(from: root).string
    let part = "only '\(inside)/' was searched; paths start at the codebase"
    return (answer.commit == nil ? [] : [commit]) + (inside.isEmpty ? [] : [part])
  }
}
