import ArgumentParser
import Engine

struct ClearCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Delete the index of a folder; the folder itself is not touched.",
    discussion: """
      The indexes of the folder's commits go with it; --at deletes only that of one commit.
      Content that other indexed folders share is kept. With --all a damaged index database is
      removed too. Exits with 1 when there was no index.

      EXAMPLES
        apus clear ~/src/old-project
        apus clear . --at v2.1
        apus clear --all
      """)

  @Argument(help: "The folder whose index to delete.", completion: .directory)
  var folder: String?

  @Option(help: "Delete only the index of this commit, branch or tag.")
  var at: String?

  @Flag(help: "Delete the indexes of all folders.")
  var all = false

  func validate() throws {
    guard all != (folder != nil) else {
      throw ValidationError("Name one folder, or give --all.")
    }
    if all && at != nil { throw ValidationError("--at needs a folder, not --all.") }
  }

  func run() async throws {
    let configuration = try EngineConfiguration.standard()
    if all, try CodeIndex.removeDamagedStore(configuration) {
      print("Removed the damaged index database in \(configuration.home.printable).")
      return
    }
    let index = try CodeIndex(configuration: configuration)
    var roots = folder.map { [$0] } ?? []
    if all { roots = try await index.codebases().map(\.root) }
    var isAnyCleared = false
    for root in roots {
      guard let report = try await index.clear(root: root, at: at) else { continue }
      isAnyCleared = true
      let commit = report.commit.map { " at \($0.prefix(12))" } ?? ""
      let views = report.commit == nil ? report.commitViewCount : 0
      let more = views > 0 ? " and \(views) commit\(views == 1 ? "" : "s") of it" : ""
      print(
        "Cleared \(report.root.printable)\(commit) (\(report.fileCount.grouped) files)\(more).")
    }
    guard isAnyCleared else {
      StandardError.write("\(folder ?? "Nothing") is not indexed, so there is nothing to clear.\n")
      throw ExitStatus.nothing
    }
  }
}
