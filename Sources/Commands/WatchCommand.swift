import ArgumentParser
import Engine
import Foundation

struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Keep the index of folders current while their files change.",
    discussion: """
      Begins with a look at each folder, then prints a line whenever something changed
      and is searchable. Vectors are computed behind. Interrupt to stop.

      EXAMPLES
        apus watch                         the folder you are in
        apus watch ~/src/api ~/src/web     several
        apus watch --json | jq .milliseconds
      """)

  @Argument(help: "The folders to watch.", completion: .directory)
  var folders = ["."]

  @Flag(help: "Do not compute vectors; each search computes those it needs.")
  var noVectors = false

  @Flag(help: "Print one line of JSON for each event.")
  var json = false

  @OptionGroup var settings: AssignmentOptions

  func run() async throws {
    // Resolved at once: what a relative path means must not change while this runs.
    let roots = try Set(folders.map { try CodebaseRoot(resolving: $0).path }).sorted()
    let index = try CodeIndex(configuration: settings.configuration())
    var events = try await index.watch(roots, embedsChunks: !noVectors).makeAsyncIterator()
    ProcessSignals.deferFirst { await index.endWatching(roots) }
    var watchedCount = roots.count
    while watchedCount > 0, let event = await events.next() {
      if case .ended = event { watchedCount -= 1 }
      try show(event)
    }
  }

  private func show(_ event: WatchEvent) throws {
    if json {
      if let line = try WatchEventJSON(event, at: .now)?.line() { StandardOutput.writeLine(line) }
    } else {
      let rendering = WatchRendering(
        style: Style(isColoured: Terminal.output.hasColour), clock: .now)
      if let line = rendering.text(event) { StandardOutput.writeLine(line) }
    }
  }
}
