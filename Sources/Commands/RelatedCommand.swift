import ArgumentParser
import CodeModel
import Engine
import Relations
import Settings

struct RelatedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related",
    abstract: "Show what code has to do with other code: callers, callees, tests and so on.",
    discussion: """
      SUBJECT is a symbol (Client.send), the path:line of one, or a file. Each
      relation has the line that shows it, how the name was resolved, and how sure
      that is: certain (0.95 or more), likely (0.6 or more) or possible. A name
      that may mean several definitions lists them.

      --show takes definition, callers, callees, references, importers, imports,
      supertypes, subclasses, implementations, overrides, tests, documents,
      co-changes, call-path, impact, or all; without it definition, callers,
      callees, subclasses, tests. Exits with 1 when nothing is found; a name that
      does not exist is answered with those most like it.

      EXAMPLES
        apus related Client.send                callers, callees, tests
        apus related src/client.py:42           the definition around a line
        apus related src/client.py --show importers
        apus related parse --show callers --min-confidence certain
        apus related main --to flush            how one calls the other
        apus related Client --impact --depth 4  what a change may break
        apus related Client.send --json | jq '.groups[].relations[].from'
      """)

  @Argument(help: "A symbol, path:line, path:start-end or path.")
  var subject: String

  @Argument(help: "The folder to look in.", completion: .directory)
  var folder = "."

  @Option(help: "Show these relations; may be repeated, or several separated by commas.")
  var show: [String] = []

  @Option(help: "Show how calls lead from the subject to this symbol or path:line.")
  var to: String?

  @Flag(help: "Show what may be touched by changing the subject, directly or not.")
  var impact = false

  @Option(
    help: """
      Leave out what is less sure: certain, likely, possible, or a number from 0 to 1. Without this \
      references, tests and impact begin at 0.2; 0 shows everything.
      """)
  var minConfidence: String?

  @Option(
    name: [.customShort("n"), .long],
    help: """
      Relations of each kind to show at most, 1 to 200; the setting related.limit without this.
      """)
  var limit: Int?

  @Option(help: "Steps that --impact and --to may take, 1 to 10; 3 and 6 without this.")
  var depth: Int?

  @Option(
    help: """
      How long the answer may be, \(RelationBudget.tokenCountMin) to \
      \(RelationBudget.tokenCountMax); a token is taken for three bytes.
      """)
  var tokens: Int?

  @Option(help: "Go on where an answer ended: the text it gave, with the same question.")
  var after: String?

  @Option(help: "Ask about this commit, branch or tag instead of the folder as it is.")
  var at: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var freshness: FreshnessOptions

  @OptionGroup var settings: AssignmentOptions

  func validate() throws {
    guard !subject.allSatisfy(\.isWhitespace) else {
      throw ValidationError("The subject is empty. Name a symbol or a path: apus related NAME")
    }
    if let limit, !(1...200).contains(limit) {
      throw ValidationError("--limit must be from 1 to 200, not \(limit).")
    }
    if let depth, !(1...10).contains(depth) {
      throw ValidationError("--depth must be from 1 to 10, not \(depth).")
    }
    let range = RelationBudget.tokenCountMin...RelationBudget.tokenCountMax
    if let tokens, !range.contains(tokens) {
      throw ValidationError(
        "--tokens must be from \(range.lowerBound) to \(range.upperBound), not \(tokens).")
    }
    guard tokens == nil || !json else {
      throw ValidationError("--tokens is for text; with --json use --limit.")
    }
    _ = try start(of: try query(Setting.relatedLimit.defaultValue))
  }

  func run() async throws {
    let index = try CodeIndex(configuration: settings.configuration())
    let values = try index.settings(of: folder)
    let question = try query(values[.relatedLimit])
    let start = try start(of: question)
    let request = RelationRequest(
      root: folder, query: start?.applied(to: question) ?? question,
      freshness: freshness.policy(values), revision: at)
    let report = try await ProgressLine.during { show in
      try await index.relations(request, progress: show)
    }
    for notice in report.answer.notices + report.notices {
      StandardError.note(notice)
    }
    if json {
      print(try RelationReportJSON(report, to: question, from: start).text())
    } else {
      let rendering = RelationRendering(
        style: Style(isColoured: Terminal.output.hasColour), query: question, start: start,
        byteCountMax: tokens.map { $0 * RelationBudget.bytesPerToken })
      print(rendering.text(report), terminator: "")
    }
    if !report.answer.hasRelations { throw ExitStatus.nothing }
  }
}

extension RelatedCommand {
  /// - Parameter usualLimit: How many relations are shown without a wish.
  private func query(_ usualLimit: Int) throws -> RelationQuery {
    let aspects = try aspects()
    return RelationQuery(
      subject: RelationSubject(named: subject), aspects: aspects,
      target: to.map { RelationSubject(named: $0) },
      confidenceMin: try leastConfidence(), countMax: limit ?? usualLimit,
      depthMax: depth ?? (to == nil ? 3 : 6))
  }

  private func aspects() throws -> [RelationAspect] {
    let names = show.flatMap { $0.split(separator: ",") }.map { $0.lowercased() }
    var aspects = try names.flatMap { name in
      guard name != "all" else {
        return RelationAspect.allCases.filter { $0 != .callPath || to != nil }
      }
      guard let aspect = RelationAspect(rawValue: name) else {
        let known = RelationAspect.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--show takes \(known) or all, not '\(name)'.")
      }
      return [aspect]
    }
    if impact { aspects.append(.impact) }
    if to != nil { aspects.append(.callPath) }
    guard to != nil || !aspects.contains(.callPath) else {
      throw ValidationError("A call path needs its other end: --to SYMBOL")
    }
    var seen: Set<RelationAspect> = []
    return aspects.isEmpty ? RelationAspect.usual : aspects.filter { seen.insert($0).inserted }
  }

  private func leastConfidence() throws -> Confidence? {
    guard let minConfidence else { return nil }
    if let level = Confidence.Level(rawValue: minConfidence.lowercased()) { return level.least }
    guard let value = Double(minConfidence), (0...1).contains(value) else {
      throw ValidationError(
        "--min-confidence takes certain, likely, possible or a number from 0 to 1,"
          + " not '\(minConfidence)'.")
    }
    return Confidence(value)
  }

  private func start(of query: RelationQuery) throws -> RelationContinuation? {
    guard let after else { return nil }
    guard let start = RelationContinuation(after), start.applied(to: query) != nil else {
      throw ValidationError(
        "--after '\(after)' does not go on this question. Repeat the question as it was, with the"
          + " same options.")
    }
    return start
  }
}
