import ArgumentParser
import CodeModel
import Engine
import Settings

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Search only the files that changed since a commit, or between two.",
    usage: "apus diff REF1 [REF2] QUERY [--folder FOLDER] [-n LIMIT] [--json]",
    discussion: """
      Searches REF2, or the folder as it is, in the files that REF1 lacks or has with other
      content; files that are gone are listed. Exits with 1 when nothing was found.

      EXAMPLES
        apus diff main "error handling"               the folder against a branch
        apus diff v1.0 v2.0 "how are tokens checked"  two tags, neither checked out
        apus diff HEAD~5 "retries" --folder src --json
      """)

  @Argument(
    help: ArgumentHelp(
      "The older commit, the newer one if it is not the folder as it is, and what to look for.",
      valueName: "ref-or-query"))
  var words: [String]

  @Option(help: "The folder to compare and search.", completion: .directory)
  var folder = "."

  @Option(
    name: [.customShort("n"), .long],
    help: "How many results to show, 1 to 100; the setting search.limit without this.")
  var limit: Int?

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print whole chunks instead of their first lines.")
  var full = false

  @OptionGroup var settings: AssignmentOptions

  func validate() throws {
    guard (2...3).contains(words.count) else {
      throw ValidationError("Give one or two commits and a query: apus diff REF1 [REF2] \"QUERY\"")
    }
    if let limit, !(1...100).contains(limit) {
      throw ValidationError("--limit must be from 1 to 100, not \(limit).")
    }
    guard !query.allSatisfy(\.isWhitespace) else {
      throw ValidationError("The query is empty. Say what to look for: apus diff REF \"QUERY\"")
    }
  }

  private var query: String { words.last ?? "" }

  func run() async throws {
    let index = try CodeIndex(configuration: settings.configuration())
    let values = try index.settings(of: folder)
    let request = DifferenceRequest(
      root: folder, base: words[0], target: words.count == 3 ? words[1] : nil,
      query: SearchQuery(text: query, resultCountMax: limit ?? values[.searchLimit]))
    let difference = try await ProgressLine.during { show in
      try await index.searchDifference(request, progress: show)
    }
    for notice in difference.notices + (difference.answer?.notices ?? []) {
      StandardError.note(notice)
    }
    if json {
      print(try DifferenceJSON(difference, query: query).text())
    } else {
      let hits = HitRendering(
        style: Style(isColoured: Terminal.output.hasColour), isFull: full, explains: false,
        lineCountMax: values[.searchSnippetLines])
      print(DifferenceRendering(hits: hits).text(difference), terminator: "")
    }
    if difference.answer?.hits.isEmpty != false { throw ExitStatus.nothing }
  }
}
