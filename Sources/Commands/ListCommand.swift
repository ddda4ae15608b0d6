import ArgumentParser
import Engine

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the indexed folders and commits.",
    discussion: """
      Exits with 1 when nothing is indexed.

      EXAMPLES
        apus list
        apus list --json
      """)

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let index = try CodeIndex(configuration: .standard())
    let statuses = try await index.codebases()
    if json {
      print(try statuses.map(CodebaseStatusJSON.init).text())
    } else {
      for status in statuses {
        let figures = "\(status.fileCount.grouped) files, \(status.chunkCount.grouped) chunks"
        let commit = status.commit.map { " at \($0.prefix(12))" } ?? ""
        print("\(status.root.printable)\(commit)  \(figures), \(status.state.rawValue)")
      }
    }
    guard !statuses.isEmpty else {
      if !json {
        StandardError.write("Nothing is indexed yet. Start with: apus search \"QUERY\"\n")
      }
      throw ExitStatus.nothing
    }
  }
}
