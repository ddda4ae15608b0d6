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
        apus status --at v2.1
      """)

  @Argument(help: "The folder.", completion: .directory)
  var folder = "."

  @Option(help: "Tell of this commit, branch or tag instead of the folder as it is.")
  var at: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var settings: AssignmentOptions

  func run() async throws {
    let index = try CodeIndex(configuration: settings.configuration())
    guard let status = try await index.status(of: folder, at: at) else {
      let option = at.map { " --at \($0)" } ?? ""
      StandardError.write(
        "\(folder)\(option) is not indexed. Index it: apus index \(folder)\(option)\n")
      throw ExitStatus.nothing
    }
    print(json ? try CodebaseStatusJSON(status).text() : StatusRendering.text(status))
  }
}
