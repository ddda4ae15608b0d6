import ArgumentParser
import CodeModel
import Engine
import Upkeep

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every hash, count and link of the index; mend what can be derived.",
    discussion: """
      With --repair, what is wrong is made again from the folders and from what is whole; what
      cannot be is dropped, and said. With --digest, one line a folder tells what its index says:
      equal digests are equal indexes, however they came about. Exits with 2 when something is
      wrong and stays so.

      EXAMPLES
        apus verify
        apus verify --repair
        apus verify --digest
      """)

  @Flag(help: "Mend what is wrong.")
  var repair = false

  @Flag(help: "Print a digest of each folder's index instead.")
  var digest = false

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard !(repair && digest) else { throw ValidationError("Give --repair or --digest.") }
  }

  func run() async throws {
    let index = try CodeIndex(configuration: .standard())
    if digest {
      try await printDigests(index)
    } else if repair {
      let report = try await index.repair()
      try show(report.after, report)
    } else {
      try show(try await index.verify(), nil)
    }
  }

  private func show(_ report: VerificationReport, _ repair: RepairReport?) throws {
    print(
      json
        ? try VerificationJSON(report, repair).text()
        : VerificationRendering.text(report, repair))
    if !report.isClean { throw ExitStatus.failure }
  }

  private func printDigests(_ index: CodeIndex) async throws {
    let digests = try await index.digests()
    let lines = digests.map { "\($0.whole)  \(String(decoding: $0.root, as: UTF8.self).printable)" }
    print(
      json
        ? try digests.map(CodebaseDigestJSON.init).text() : lines.joined(separator: "\n"))
  }
}
