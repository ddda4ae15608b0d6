import ArgumentParser
import Engine
import Settings

struct OutlineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: "Show the symbols of a file or folder as a tree that fits a budget.",
    discussion: """
      Each symbol has its lines, its signature and the first sentence of its documentation. Where
      they do not all fit, detail is given up for all alike, in this order: summaries, local and
      private symbols, fields and constants, deeper levels, signatures, all symbols, file names.
      What room is left goes to single symbols, outer ones first. The last line tells what is left
      out, and (+N) where. A token is taken for three bytes.

      A file is read as it is, indexed or not; a folder is indexed first, as for a search. With
      --json everything is printed unless --tokens is given. Exits with 1 when there are no symbols.

      EXAMPLES
        apus outline src/server.py
        apus outline src --tokens 6000
        apus outline src/server.py --json | jq '.symbols[].name'
      """)

  @Argument(help: "The file or folder.", completion: .file())
  var path = "."

  @Option(
    help: """
      How long the outline may be, \(OutlineRequest.tokenCountMin) to \
      \(OutlineRequest.tokenCountMax); the setting outline.tokens without this, and with \
      --json everything.
      """)
  var tokens: Int?

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Outline a folder from the index as it is, without looking for changes.")
  var noRefresh = false

  @OptionGroup var settings: AssignmentOptions

  func validate() throws {
    let range = OutlineRequest.tokenCountMin...OutlineRequest.tokenCountMax
    guard let tokens, !range.contains(tokens) else { return }
    throw ValidationError(
      "--tokens must be from \(range.lowerBound) to \(range.upperBound), not \(tokens).")
  }

  func run() async throws {
    let index = try CodeIndex(configuration: settings.configuration())
    let values = try index.settings(around: path)
    let request = OutlineRequest(
      path: path, tokenCountMax: tokens ?? (json ? nil : values[.outlineTokens]),
      freshness: noRefresh || !values[.searchRefreshes] ? .committed : .current)
    let answer = try await ProgressLine.during { show in
      try await index.outline(request, progress: show)
    }
    for notice in answer.notices { StandardError.note(notice) }
    if json {
      print(try answer.json())
    } else {
      let style = Style(isColoured: Terminal.output.hasColour)
      print(OutlineRendering(style: style).text(answer), terminator: "")
    }
    if answer.isEmpty { throw ExitStatus.nothing }
  }
}
