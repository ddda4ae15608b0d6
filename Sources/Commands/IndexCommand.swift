import ArgumentParser
import Engine
import Settings

struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Index a folder, or bring its index up to date.",
    discussion: """
      Files are searchable as soon as their batch is committed; then the vector of
      every chunk is computed. Interrupt at any time: the next run goes on.

      EXAMPLES
        apus index                             the folder you are in
        apus index ~/src/linux --no-vectors    searches make the vectors they need
        apus index . --ignore 'generated/' --ignore '*.min.js'
        apus index . --at main                 a commit, not checked out
        apus index . --dry-run                 what it would come to, and what it would cost
      """)

  @Argument(help: "The folder to index.", completion: .directory)
  var folder = "."

  @Flag(help: "Read every file again and rebuild the derived files.")
  var force = false

  @Flag(help: "Do not compute vectors ahead; each search computes those it needs.")
  var noVectors = false

  @Option(help: "Also ignore this pattern (gitignore syntax); remembered; may be repeated.")
  var ignore: [String] = []

  @Option(help: "Index this commit, branch or tag instead of the folder as it is.")
  var at: String?

  @Flag(help: "Only tell what would be done, sent and paid; nothing is written or sent.")
  var dryRun = false

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var settings: AssignmentOptions

  func run() async throws {
    let configuration = try settings.configuration()
    var request = IndexRequest(root: folder, isForced: force, revision: at)
    if !ignore.isEmpty { request.ignoredPatterns = ignore }
    if dryRun { return try await forecast(request, configuration) }
    let index = try CodeIndex(configuration: configuration)
    let values = try index.settings(of: folder)
    request.embedsChunks = !noVectors && values[.indexVectors]
    let report = try await ProgressLine.during { show in
      try await index.index(request, progress: show)
    }
    for notice in values.notices { StandardError.note(notice) }
    print(json ? try IndexReportJSON(report).text() : ReportRendering.text(report))
  }

  private func forecast(
    _ request: IndexRequest, _ configuration: EngineConfiguration
  ) async throws {
    let forecast = try await ProgressLine.during { show in
      try await CodeIndex.forecast(
        request, configuration: configuration, progress: show)
    }
    print(json ? try IndexForecastJSON(forecast).text() : ForecastRendering.text(forecast))
  }
}
