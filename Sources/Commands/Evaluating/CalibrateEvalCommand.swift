import ArgumentParser
import Engine
import Evaluation
import Foundation
import Ranking

struct CalibrateEvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Learn how far answers are to be trusted.",
    discussion: """
      Every query is asked of the repository it is about and of another. What tells the two apart \
      is judged on repositories it was not learnt from, then learnt from all.
      """)

  @Argument(help: "Files of queries, each about several repositories.", completion: .file())
  var queries: [String]

  @Option(help: "Folder with one folder per repository.", completion: .directory)
  var corpora: String

  @Option(help: "Keep answers in this folder, and take them from it.", completion: .directory)
  var samples: String?

  @Option(help: "Groups of repositories that are held out in turn.")
  var folds = 10

  @Option(help: "How strongly weights are drawn to zero.")
  var ridge = 1.0

  @Option(help: "The share of right queries that may be told that nothing matches well.")
  var falseAlarms = 0.045

  func validate() throws {
    guard folds > 1 else { throw ValidationError("--folds must be at least 2, not \(folds).") }
    guard ridge > 0 else { throw ValidationError("--ridge must be above 0, not \(ridge).") }
    guard (0..<1).contains(falseAlarms) else {
      throw ValidationError("--false-alarms must be a share below 1, not \(falseAlarms).")
    }
  }

  func run() async throws {
    let samples = try await gathered()
    guard !samples.isEmpty else { throw ExitStatus.nothing }
    let calibration = Calibration(samples, foldCount: folds, ridge: ridge)
    for line in CalibrationRendering(calibration, falseAlarms: falseAlarms).lines { print(line) }
  }

  private func gathered() async throws -> [CalibrationSample] {
    let index = try CodeIndex(configuration: .standard())
    let sampling = CalibrationSampling(index: index, corpora: .folders(in: corpora))
    let folder = SampleFolder<CalibrationSample>(
      samples,
      columns: AnswerSignal.allCases.map { String(describing: $0) }
        + HitSignal.allCases.map { String(describing: $0) })
    var found: [CalibrationSample] = []
    for file in queries {
      let set = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      found += try await folder.samples(of: set) {
        try await sampling.samples(try QueriesFile.read(file), set: set)
      }
    }
    return found
  }
}
