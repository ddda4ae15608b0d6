import ArgumentParser
import CodeModel
import Engine
import Evaluation
import MCPServer
import Settings

struct TokensEvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "Measure how many tokens it takes to be shown the right file.",
    discussion: """
      For each query the share of the targets whose file a reply shows within 500 to 8,000
      tokens (of three bytes), for Apus and for other ways of searching: ripgrep with whole files
      or with lines around matches, where it is installed, and claude-context's way built anew,
      which embeds the whole corpus: hours the first time, so it has to be asked for. Its vectors
      are kept with the index.

      EXAMPLES
        apus eval tokens queries.jsonl --corpora ~/corpora
        apus eval tokens queries.jsonl --corpora ~/corpora --claude-context --csv tokens.csv
      """)

  @OptionGroup var corpus: CorpusOptions

  @Flag(help: "Also measure claude-context's way of searching.")
  var claudeContext = false

  @Option(help: "Lines before and after a match that ripgrep shows.")
  var context = 20

  @Option(
    name: [.customShort("n"), .long],
    help: "Results that search_code is asked for; the setting search.limit without this.")
  var limit: Int?

  @Option(help: "Where to write the recall of each query.", completion: .file())
  var csv: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var settings: AssignmentOptions

  func validate() throws {
    if let limit, !(1...50).contains(limit) {
      throw ValidationError("--limit must be from 1 to 50, not \(limit).")
    }
    guard (0...1_000).contains(context) else {
      throw ValidationError("--context must be from 0 to 1000, not \(context).")
    }
    guard corpus.at == nil else {
      throw ValidationError("--at has no files that ripgrep could read; check the commit out.")
    }
  }

  func run() async throws {
    let queries = try corpus.selected()
    let index = try CodeIndex(configuration: settings.configuration())
    let run = TokenRun(methods: methods(index), corpora: corpus.place)
    defer { CountLine.finish() }
    let report = try await run.run(queries) { method, repo, done in
      CountLine.show("\(repo) \(method)", done, of: queries.count)
    }
    CountLine.finish()
    if let csv { try report.writeCSV(to: csv) }
    print(json ? try TokenReportJSON(report).text() : TokenReportRendering(report: report).text)
    if queries.isEmpty { throw ExitStatus.nothing }
  }

  private func methods(_ index: CodeIndex) -> [any TokenMethod] {
    var methods: [any TokenMethod] = AgentTools(index: index, limit: limit).methods
    if let program = RipgrepProgram() {
      methods.append(RipgrepReading(program: program, extent: .wholeFiles))
      methods.append(RipgrepReading(program: program, extent: .context(lines: context)))
    } else {
      StandardError.note("ripgrep is missing (package ripgrep): its lines are left out")
    }
    if claudeContext {
      methods.append(ClaudeContextSearch(index: index, resultCount: 10))
      methods.append(ClaudeContextSearch(index: index, resultCount: 50))
    }
    return methods
  }
}

/// Our tools as agents call them.
private struct AgentTools {
  let index: CodeIndex
  let limit: Int?

  var methods: [any TokenMethod] {
    [
      AgentReplies(name: "apus search_code", takesBudget: false) { root, question, _ in
        try await search(root, question, byteCountMax: nil)
      },
      AgentReplies(name: "apus search_code, that long", takesBudget: true) {
        try await search($0, $1, byteCountMax: $2)
      },
      AgentReplies(name: "apus get_context", takesBudget: true) {
        try await context($0, $1, tokenCount: $2 / ContextBudget.bytesPerToken)
      },
    ]
  }

  private func search(
    _ root: String, _ question: String, byteCountMax: Int?
  ) async throws -> String {
    let settings = try index.settings(of: root)
    let query = SearchQuery(text: question, resultCountMax: limit ?? settings[.searchLimit])
    let answer = try await index.search(SearchRequest(root: root, query: query))
    return SearchReplyText(
      reply: answer, query: query, path: root,
      characterCountMax: byteCountMax ?? settings[.mcpReplyCharacters]
    ).rendered
  }

  private func context(
    _ root: String, _ question: String, tokenCount: Int
  ) async throws -> String {
    let request = ContextRequest(
      root: root, query: SearchQuery(text: question),
      budget: ContextBudget(tokenCount: tokenCount))
    return ContextReplyText(try await index.context(request), path: root).rendered
  }
}
