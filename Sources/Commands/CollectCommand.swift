import ArgumentParser
import Engine

struct CollectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gc",
    abstract: "Remove what no indexed folder or commit uses, and give the space back.",
    discussion: """
      Analyses and vectors of content that is no longer in any folder are kept until then, so that
      switching back to a branch costs nothing.

      EXAMPLES
        apus gc
      """)

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let report = try await CodeIndex(configuration: .standard()).collectGarbage()
    for root in report.goneRoots {
      StandardError.write(
        "note: \(root.printable) is gone; apus clear '\(root.printable)' removes its index\n")
    }
    print(json ? try CollectionJSON(report).text() : text(report))
  }

  private func text(_ report: CollectionReport) -> String {
    let freed = max(0, report.byteCountBefore - report.byteCountAfter)
    return
      "Removed \(report.analysisCount.grouped) contents, \(report.vectorCount.grouped) vectors,"
      + " \(report.treeNodeCount.grouped) tree nodes and \(report.strayFileCount.grouped) stray"
      + " files; rewrote \(report.segmentCount.grouped) segments."
      + "\n  \(Int(freed).grouped) bytes freed, \(Int(report.byteCountAfter).grouped) in use"
  }
}

/// The JSON form of what a garbage collection removed.
struct CollectionJSON: JSONOutput {
  let contents: Int
  let vectors: Int
  let treeNodes: Int
  let segmentsRewritten: Int
  let strayFiles: Int
  let bytesBefore: Int64
  let bytesAfter: Int64
  let goneFolders: [String]

  init(_ report: CollectionReport) {
    contents = report.analysisCount
    vectors = report.vectorCount
    treeNodes = report.treeNodeCount
    segmentsRewritten = report.segmentCount
    strayFiles = report.strayFileCount
    bytesBefore = report.byteCountBefore
    bytesAfter = report.byteCountAfter
    goneFolders = report.goneRoots
  }
}
