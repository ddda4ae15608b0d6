import ArgumentParser
import Engine

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Clone a git repository from elsewhere and index it.",
    discussion: """
      The clone is shallow and lies beside the index; run it again to bring it up to
      date. Only https and ssh are used. Nothing of the repository is run: no hooks,
      filters or submodules, and symbolic links become plain files.

      EXAMPLES
        apus add https://github.com/pallets/flask
        apus add git@example.org:team/service.git --branch v2
        apus search "request context" --all       it and all other indexed folders
      """)

  @Argument(help: "The address, as git clone takes it.")
  var address: String

  @Option(help: "A branch or tag instead of the default branch.")
  var branch: String?

  @Flag(help: "Do not compute vectors ahead; each search computes those it needs.")
  var noVectors = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let index = try CodeIndex(configuration: .standard())
    let report = try await ProgressLine.during { show in
      try await index.add(
        AddRequest(address: address, branch: branch, embedsChunks: !noVectors),
        progress: show)
    }
    if json {
      print(try IndexReportJSON(report.index).text())
    } else {
      print("\(report.wasThere ? "Updated" : "Cloned into") \(report.folder.printable)")
      print(ReportRendering.text(report.index))
    }
  }
}
