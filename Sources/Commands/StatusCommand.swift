import ArgumentParser
import Engine

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell what is searchable of a folder, what was skipped and why.",
    discussion: """
      Exits with 1 when the folder is not indexed.

      EXAMPLES
        apus status
        apus status ~/src/linux --json
      """)

  @Argument(help: "The folder.", completion: .directory)
  var folder = "."

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let index = try CodeIndex(configuration: .standard())
    guard let status = try await index.status(of: folder) else {
      StandardError.write("\(folder) is not indexed. Index it: apus index \(folder)\n")
      throw ExitStatus.nothing
    }
    print(json ? try CodebaseStatusJSON(status).text() : ReportRendering.text(status))
  }
}
