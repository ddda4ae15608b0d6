import ArgumentParser
import CodeModel
import Engine
import Settings

struct ContextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "context",
    abstract: "Answer a question with code: one reply that fits a budget.",
    discussion: """
      Searches, and packs into one reply the best matches, whole functions where they fit, the
      signatures of what they call, one use and one test of them, then the names of further matches
      and how to get what was left out. Ordered for reading; no line is shown twice, and ⋯ marks
      lines left out. The budget holds for all that is printed; a token is taken for three bytes.

      A folder without an index is indexed first; a stale one is brought up to date.

      EXAMPLES
        apus context "how are ignore rules matched"
        apus context "where are retries limited" src --tokens 8000
        apus context parse_config --extension py
        apus context "token refresh" --at v2.1          a commit, not checked out
        apus context "flush" --json | jq '.sections[].path'
      """)

  @Argument(help: "What to answer: a question, a task, an identifier, an error message.")
  var question: String

  @Argument(help: "The folder to search.", completion: .directory)
  var folder = "."

  @Option(
    help: """
      How long the reply may be, \(ContextBudget.tokenCountMin) to \
      \(ContextBudget.tokenCountMax); the setting context.tokens without this.
      """)
  var tokens: Int?

  @OptionGroup var files: FilterOptions

  @Option(help: "Ask about this commit, branch or tag instead of the folder as it is.")
  var at: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var freshness: FreshnessOptions

  @OptionGroup var settings: AssignmentOptions

  func validate() throws {
    let range = ContextBudget.tokenCountMin...ContextBudget.tokenCountMax
    if let tokens, !range.contains(tokens) {
      throw ValidationError(
        "--tokens must be from \(range.lowerBound) to \(range.upperBound), not \(tokens).")
    }
    guard !question.allSatisfy(\.isWhitespace) else {
      throw ValidationError(
        "The question is empty. Say what to look for: apus context \"QUESTION\"")
    }
  }

  func run() async throws {
    let index = try CodeIndex(configuration: settings.configuration())
    let answer = try await ProgressLine.during { show in
      let values = try index.settings(of: folder)
      return try await index.context(request(values), progress: show)
    }
    for notice in answer.notices { StandardError.note(notice) }
    if json {
      print(try ContextAnswerJSON(answer, question: question).text())
    } else {
      let style = Style(isColoured: Terminal.output.hasColour)
      print(ContextRendering(style: style).text(answer.pack), terminator: "")
    }
    if answer.pack.isEmpty { throw ExitStatus.nothing }
  }

  private func request(_ values: SettingValues) -> ContextRequest {
    ContextRequest(
      root: folder, query: SearchQuery(text: question, filter: files.filter),
      budget: ContextBudget(tokenCount: tokens ?? values[.contextTokens]),
      freshness: freshness.policy(values),
      revision: at, audience: .commands)
  }
}
