import ArgumentParser
import Engine

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Index a folder with the help of a pack that apus export wrote.",
    discussion: """
      Only what the folder itself holds is taken: content is recognised by its hash, and what the
      pack says of it is checked against it. A pack that is damaged, of another version or not true
      is refused, and nothing is changed.

      EXAMPLES
        apus import project.apuspack             the folder you are in
        apus import project.apuspack ~/src/project
      """)

  @Argument(help: "The pack.", completion: .file())
  var file: String

  @Argument(help: "The folder to index.", completion: .directory)
  var folder = "."

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var settings: AssignmentOptions

  func run() async throws {
    let index = try CodeIndex(configuration: settings.configuration())
    let report = try await ProgressLine.during { show in
      try await index.importPack(file, into: folder, progress: show)
    }
    for notice in report.notices { StandardError.note(notice) }
    print(json ? try ImportJSON(report).text() : PackRendering.text(report))
  }
}
