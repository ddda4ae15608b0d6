import ArgumentParser
import CodeModel
import Engine

struct GraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Print what code has to do with other code: every relation as a line of JSON.",
    discussion: """
      A relation has a kind, its two ends, the line and column that show it, how it was resolved, and
      a confidence from 0 to 1. Where a name may mean several definitions, "to" is the likeliest one,
      "candidates" says how many there are, and "others" lists those that are kept. Lines count from
      1, columns from 0 in bytes. Relations come by the path and line where they begin, of the folder
      alone; a name is empty for a file itself. The folder is indexed first, as for a search. Exits
      with 1 when there is no relation.

      EXAMPLES
        apus graph src --kind calls --kind instantiates
        apus graph --min-confidence certain | jq -r '.to.path' | sort | uniq -c
        apus graph --at v2.1 --kind imports > imports.jsonl
      """)

  @Argument(help: "The folder.", completion: .directory)
  var folder = "."

  @Option(help: "Only relations of this kind; may be repeated.")
  var kind: [RelationKind] = []

  @Option(
    help: "The least confidence: certain, likely, possible, or a number from 0 to 1.",
    transform: Confidence.init(argument:))
  var minConfidence = Confidence.possible

  @Option(help: "Read this commit, branch or tag instead of the folder as it is.")
  var at: String?

  @Flag(help: "Read the index as it is, without looking for changes.")
  var noRefresh = false

  @OptionGroup var settings: AssignmentOptions

  func run() async throws {
    let index = try CodeIndex(configuration: settings.configuration())
    let request = RelationGraphRequest(
      root: folder, kinds: kind.isEmpty ? nil : Set(kind), confidenceMin: minConfidence,
      freshness: noRefresh ? .committed : .current, revision: at)
    let progress = ProgressLine()
    let report = try await index.relationGraph(request, progress: progress.show) { relations in
      // Indexing is over by now; its progress must not stand within the lines.
      progress.finish()
      StandardOutput.write(RelationJSONLines.text(relations))
    }
    progress.finish()
    for notice in report.notices { StandardError.note(notice) }
    if report.relationCount == 0 { throw ExitStatus.nothing }
  }
}

extension RelationKind: ExpressibleByArgument {}

extension Confidence {
  /// Takes the name of a level or a number.
  init(argument: String) throws {
    if let level = Level(rawValue: argument) {
      self = level.least
    } else if let value = Double(argument), (0...1).contains(value) {
      self.init(value)
    } else {
      throw ValidationError("Give certain, likely, possible or a number from 0 to 1.")
    }
  }
}
