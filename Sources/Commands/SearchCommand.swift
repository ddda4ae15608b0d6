import ArgumentParser
import CodeModel
import Engine
import Settings

struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find code by meaning, name or snippet.",
    discussion: """
      A folder without an index is indexed first; a stale one is brought up to date.

      EXAMPLES
        apus search "where are passwords hashed"
        apus search parse_config src                  only below src
        apus search "http retries" --language go -n 5
        apus search "flush" --path 'storage/**' --extension rs
        apus search "close connection" --json | jq '.results[].path'
        apus search "token refresh" --at v2.1         a commit, not checked out
        apus search "token refresh" --neighbours      with callers, callees and tests
        apus search "rate limiter" ~/api ~/worker     several codebases at once
        apus search "rate limiter" --all              everything that is indexed
      """)

  @Argument(help: "What to look for: words, an identifier, an error message, code.")
  var query: String

  @Argument(
    help: "The folder to search, or several. (default: .)", completion: .directory)
  var folders: [String] = []

  @Flag(help: "Search all indexed folders.")
  var all = false

  @Option(
    name: [.customShort("n"), .long],
    help: "How many results to show, 1 to 100; the setting search.limit without this.")
  var limit: Int?

  @OptionGroup var files: FilterOptions

  @Option(help: "Search this commit, branch or tag instead of the folder as it is.")
  var at: String?

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Show what each score is made of, and why results stand in this order.")
  var explain = false

  @Flag(help: "Print whole chunks instead of their first lines.")
  var full = false

  @Flag(help: "Show who calls each result, what it calls and what tests it.")
  var neighbours = false

  @OptionGroup var freshness: FreshnessOptions

  @OptionGroup var legs: LegOptions

  @OptionGroup var settings: AssignmentOptions

  func validate() throws {
    if let limit, !(1...100).contains(limit) {
      throw ValidationError("--limit must be from 1 to 100, not \(limit).")
    }
    guard !all || folders.isEmpty else {
      throw ValidationError("--all searches every indexed folder, so leave out \(folders[0]).")
    }
    guard !query.allSatisfy(\.isWhitespace) else {
      throw ValidationError("The query is empty. Say what to look for: apus search \"QUERY\"")
    }
  }

  func run() async throws {
    let index = try CodeIndex(configuration: settings.configuration())
    let roots = try await roots(in: index)
    let values = try index.settings(of: roots[0])
    let request = SearchRequest(
      roots: roots,
      query: SearchQuery(
        text: query, resultCountMax: limit ?? values[.searchLimit], filter: files.filter,
        legs: try legs.selected()),
      freshness: freshness.policy(values), revision: at, wantsNeighbours: neighbours)
    let answer = try await ProgressLine.during { show in
      try await index.search(request, progress: show)
    }
    for notice in answer.notices { StandardError.note(notice) }
    if !answer.hits.isEmpty, !answer.matchesWell {
      StandardError.note(SearchAnswer.nothingMatchesWell)
    }
    if json {
      print(try SearchAnswerJSON(answer, query: query).text())
    } else {
      let rendering = HitRendering(
        style: Style(isColoured: Terminal.output.hasColour), isFull: full, explains: explain,
        lineCountMax: values[.searchSnippetLines])
      print(rendering.text(answer), terminator: "")
    }
    if answer.hits.isEmpty { throw ExitStatus.nothing }
  }

  private func roots(in index: CodeIndex) async throws -> [String] {
    guard all else { return folders.isEmpty ? ["."] : folders }
    let indexed = try await index.codebases().filter { $0.commit == nil }.map(\.root)
    guard !indexed.isEmpty else {
      throw ValidationError("Nothing is indexed yet. Start with: apus index FOLDER")
    }
    return indexed
  }
}

/// Choice of the evidence a search uses.
struct LegOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use only these kinds of evidence, separated by commas: lexical, dense, reranking, history.",
      visibility: .hidden))
  var leg: String?

  /// Nil for those that settings name.
  func selected() throws -> SearchLegs? {
    guard let leg else { return nil }
    var legs: SearchLegs = []
    for name in leg.split(separator: ",") {
      switch name {
      case "lexical": legs.insert(.lexical)
      case "dense": legs.insert(.dense)
      case "reranking": legs.insert(.reranking)
      case "history": legs.insert(.history)
      default:
        throw ValidationError("--leg takes lexical, dense, reranking and history, not '\(name)'.")
      }
    }
    return legs
  }
}
