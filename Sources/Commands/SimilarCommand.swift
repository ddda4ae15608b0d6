import ArgumentParser
import CodeModel
import Engine
import Relations
import Settings

struct SimilarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Find code like a piece of code: copies, near-duplicates, the same idea.",
    discussion: """
      PLACE is path:line (the function or type around it), path:start-end, a file, the
      name of a definition, or - for code on standard input. Each result says how it
      is alike: identical, the same but for names, near-duplicate with the share of
      tokens both have, or similar in meaning. With --duplicates nothing is named, and
      functions, types and files that occur more than once are grouped. Exits with 1
      when nothing is found.

      EXAMPLES
        apus similar src/client.py:42         does this function exist elsewhere?
        apus similar src/client.py:40-55 lib  these lines, looked for below lib
        apus similar - < draft.py             before you add it
        apus similar --duplicates src         what occurs more than once below src
        apus similar src/client.py:42 --language python --min-similarity 0.8
        apus similar src/client.py:42 --at v2.1   in a commit, not checked out
        apus similar Client.send --json | jq '.results[].path'
      """)

  @Argument(help: "path:line, path:start-end, a file, a name, or - for standard input.")
  var place: String?

  @Argument(help: "The folder to look in.", completion: .directory)
  var folder: String?

  @Flag(help: "Group code that occurs more than once; takes a folder instead of a place.")
  var duplicates = false

  @Option(
    name: [.customShort("n"), .long],
    help: """
      How many results or groups to show, 1 to 100; the setting similar.limit without this.
      """)
  var limit: Int?

  @Option(
    help: """
      Leave out what is less alike, 0 to 1; the setting similar.likeness without this, and with \
      --duplicates similar.duplicate_likeness, where nothing under 0.7 is found.
      """)
  var minSimilarity: Double?

  @OptionGroup var files: FilterOptions

  @Option(help: "Look in this commit, branch or tag instead of the folder as it is.")
  var at: String?

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print all of the code instead of its first lines.")
  var full = false

  @OptionGroup var freshness: FreshnessOptions

  @OptionGroup var settings: AssignmentOptions

  func validate() throws {
    if let limit, !(1...SimilarRequest.limitMax).contains(limit) {
      throw ValidationError("--limit must be from 1 to \(SimilarRequest.limitMax), not \(limit).")
    }
    if let minSimilarity, !(0...1).contains(minSimilarity) {
      throw ValidationError("--min-similarity must be from 0 to 1, not \(minSimilarity).")
    }
    if duplicates {
      guard folder == nil else {
        throw ValidationError("--duplicates takes a folder alone: apus similar --duplicates FOLDER")
      }
    } else if place?.allSatisfy(\.isWhitespace) != false {
      throw ValidationError("Name what to compare: apus similar PATH:LINE, or --duplicates")
    }
  }

  func run() async throws {
    if duplicates { try await showDuplicates() } else { try await showSimilar() }
  }
}

extension SimilarCommand {
  private func rendering(_ values: SettingValues) -> SimilarRendering {
    SimilarRendering(
      style: Style(isColoured: Terminal.output.hasColour), isFull: full,
      lineCountMax: values[.searchSnippetLines])
  }

  private func showSimilar() async throws {
    let index = try CodeIndex(configuration: settings.configuration())
    let values = try index.settings(of: folder ?? ".")
    let request = SimilarRequest(
      root: folder ?? ".", code: try code(), countMax: limit ?? values[.similarLimit],
      similarityMin: minSimilarity ?? values[.similarLikeness], filter: files.filter,
      freshness: freshness.policy(values), revision: at)
    let answer = try await ProgressLine.during { show in
      try await index.similar(request, progress: show)
    }
    show(answer.notices)
    if json {
      print(try SimilarAnswerJSON(answer).text())
    } else {
      print(rendering(values).text(answer), terminator: "")
    }
    if answer.hits.isEmpty { throw ExitStatus.nothing }
  }

  private func showDuplicates() async throws {
    let index = try CodeIndex(configuration: settings.configuration())
    let values = try index.settings(of: place ?? ".")
    let request = DuplicatesRequest(
      root: place ?? ".", countMax: limit ?? values[.similarLimit],
      similarityMin: minSimilarity ?? values[.similarDuplicateLikeness],
      filter: files.filter, freshness: freshness.policy(values), revision: at)
    let answer = try await ProgressLine.during { show in
      try await index.duplicates(request, progress: show)
    }
    show(answer.notices)
    if json {
      print(try DuplicatesAnswerJSON(answer).text())
    } else {
      print(rendering(values).text(answer), terminator: "")
    }
    if answer.groups.isEmpty { throw ExitStatus.nothing }
  }

  private func show(_ notices: [String]) {
    for notice in notices { StandardError.note(notice) }
  }

  private func code() throws -> SimilarCode {
    guard let place, place != "-" else {
      return .text(try StandardInput.text(byteCountMax: SimilarRequest.codeByteCountMax))
    }
    return .place(RelationSubject(named: place))
  }
}
