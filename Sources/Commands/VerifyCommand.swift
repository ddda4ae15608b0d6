import ArgumentParser
import CodeModel
import Engine
import Upkeep

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every hash, count and link of the index.",
    discussion: """
      With --digest, one line a folder tells what its index says: equal digests are equal indexes,
      however they came about. Exits with 2 when something is wrong.

      EXAMPLES
        apus verify --digest
      """)

  @Flag(help: "Print a digest of each folder's index.")
  var digest = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let index = try CodeIndex(configuration: .standard())
    let digests = try await index.digests()
    print(
      json
        ? try digests.map(CodebaseDigestJSON.init).text()
        : digests.map(line).joined(separator: "\n"))
  }

  private func line(_ digest: CodebaseDigest) -> String {
    "\(digest.whole)  \(String(decoding: digest.root, as: UTF8.self).printable)"
  }
}
