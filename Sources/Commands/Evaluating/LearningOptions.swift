import ArgumentParser
import Evaluation
import Foundation

/// What is learnt from, and how it is judged.
struct LearningOptions: ParsableArguments {
  @Argument(help: "Files of queries.", completion: .file())
  var queries: [String]

  @Option(help: "Folder with one folder per repository.", completion: .directory)
  var corpora: String

  @Option(
    help: "Keep what was gathered in this folder, and take it from there.", completion: .directory)
  var samples: String?

  @Option(help: "Groups of repositories that are held out in turn.")
  var folds = 10

  func validate() throws {
    guard folds > 1 else { throw ValidationError("--folds must be at least 2, not \(folds).") }
  }

  /// What is kept of each file of queries or made of it; a set is called as its file is.
  ///
  /// - Parameter columns: What the numbers of a sample are.
  func gathered<Sample: Codable & Sendable>(
    columns: [String],
    _ make: (_ queries: [EvaluationQuery], _ set: String) async throws -> [Sample]
  ) async throws -> [Sample] {
    let folder = SampleFolder<Sample>(samples, columns: columns)
    var found: [Sample] = []
    for file in queries {
      let set = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      found += try await folder.samples(of: set) { try await make(try QueriesFile.read(file), set) }
    }
    return found
  }
}
