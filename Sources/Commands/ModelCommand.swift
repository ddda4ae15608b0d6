import ArgumentParser
import Engine
import Foundation
import Synchronization

struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Make the files that search by meaning needs.",
    shouldDisplay: false,
    subcommands: [DistillCommand.self, CountTokensCommand.self])
}

struct DistillCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distill",
    abstract: "Make the static token vectors from the embedding model.")

  func run() async throws {
    let preparation = try ModelPreparation(configuration: .standard())
    let isInteractive = Terminal.error.isInteractive
    let shown = Mutex(-1)
    try preparation.makeStaticVectors { share in
      let percent = Int(share * 100)
      let isNew = shown.withLock { shown in
        defer { shown = max(shown, percent) }
        return percent > shown
      }
      if isInteractive && isNew { StandardError.write("\rdistilling \(percent) %") }
    }
    if isInteractive { StandardError.write("\r\u{1B}[K") }
    print(preparation.staticVectorsPath)
  }
}

struct CountTokensCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count-tokens",
    abstract: "Count the model's tokens in folders of source code.",
    discussion: "Prints the table that Sources/Embedding/Resources/token-counts.tsv holds.")

  @Argument(help: "Folders of source code.", completion: .directory)
  var folders: [String]

  func run() async throws {
    let preparation = try ModelPreparation(configuration: .standard())
    let lines = try preparation.tokenCounts(directories: folders)
    FileHandle.standardOutput.write(Data(lines))
  }
}
