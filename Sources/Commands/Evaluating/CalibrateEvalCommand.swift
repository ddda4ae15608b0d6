import ArgumentParser
import Engine
import Evaluation
import Ranking

struct CalibrateEvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Learn how far answers are to be trusted.",
    discussion: """
      Every query is asked of the repository it is about and of another. What tells the two apart \
      is judged on repositories it was not learnt from, then learnt from all. A file of queries
      must be about several repositories.
      """)

  @OptionGroup var learning: LearningOptions

  @Option(help: "How strongly weights are drawn to zero.")
  var ridge = 1.0

  @Option(help: "The share of right queries that may be told that nothing matches well.")
  var falseAlarms = 0.045

  func validate() throws {
    guard ridge > 0 else { throw ValidationError("--ridge must be above 0, not \(ridge).") }
    guard (0..<1).contains(falseAlarms) else {
      throw ValidationError("--false-alarms must be a share below 1, not \(falseAlarms).")
    }
  }

  func run() async throws {
    let samples = try await gathered()
    guard !samples.isEmpty else { throw ExitStatus.nothing }
    let calibration = Calibration(samples, foldCount: learning.folds, ridge: ridge)
    for line in CalibrationRendering(calibration, falseAlarms: falseAlarms).lines { print(line) }
  }

  private func gathered() async throws -> [CalibrationSample] {
    let sampling = CalibrationSampling(
      index: try CodeIndex(configuration: .standard()), corpora: .folders(in: learning.corpora))
    let columns =
      AnswerSignal.allCases.map { String(describing: $0) }
      + HitSignal.allCases.map { String(describing: $0) }
    return try await learning.gathered(columns: columns) {
      try await sampling.samples($0, set: $1)
    }
  }
}
