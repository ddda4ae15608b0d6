import ArgumentParser
import Engine

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the index of a folder as a pack that others import.",
    discussion: """
      A pack holds analyses and vectors by the hash of the content they were made from: no paths,
      and no source but the names, signatures and summaries of definitions.

      EXAMPLES
        apus index . && apus export . project.apuspack
      """)

  @Argument(help: "The indexed folder.", completion: .directory)
  var folder: String

  @Argument(help: "The file to write.", completion: .file())
  var file: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let index = try CodeIndex(configuration: .standard())
    let report = try await index.exportPack(of: folder, to: file)
    for notice in report.notices { StandardError.note(notice) }
    if json {
      print(try ExportJSON(report).text())
    } else {
      print(
        "Wrote \(report.contentCount.grouped) contents and \(report.vectorCount.grouped) vectors of"
          + " \(report.root.printable) to \(report.path.printable)"
          + " (\(report.byteCount.grouped) bytes).")
    }
  }
}
