import CodeModel
import Evaluation
import Ranking

/// Renders how well confidence is judged, and the models to use.
struct CalibrationRendering {
  private let calibration: Calibration
  /// The share of right queries that may be doubted.
  private let falseAlarms: Double

  init(_ calibration: Calibration, falseAlarms: Double) {
    self.calibration = calibration
    self.falseAlarms = falseAlarms
  }

  var lines: [String] {
    let hits = calibration.hits
    let tenths = hits.tenths.map { [String($0.count), $0.told.thousandths, $0.share.thousandths] }
    return [true, false].flatMap(answerLines)
      + ["", "results that are right, by what was told of them"]
      + TextTable(rows: [["results", "told", "right"]] + tenths).lines
      + ["calibration error \(hits.calibrationError.thousandths)", ""]
      + weightLines("hit", calibration.hitModel)
  }

  private func answerLines(compared: Bool) -> [String] {
    let judged = calibration.answers(compared: compared)
    let threshold = judged.threshold(missing: falseAlarms)
    let sets = Set(judged.map(\.set)).sorted().map { set in
      (set, judged.filter { $0.set == set })
    }
    let rows = (sets + [("all", judged)]).map { name, judged in
      [
        name, String(judged.count), judged.shareBelow(threshold, whereTrue: true).thousandths,
        judged.shareBelow(threshold, whereTrue: false).thousandths,
      ]
    }
    let title =
      "nothing matches well below \(threshold.thousandths)"
      + (compared ? "" : ", without the transformer")
    return ["", title] + TextTable(rows: [["set", "queries", "false alarms", "told"]] + rows).lines
      + weightLines(
        compared ? "compared" : "notCompared", calibration.answerModel(compared: compared))
  }

  private func weightLines<Signal>(_ name: String, _ model: LogisticModel<Signal>) -> [String] {
    ["\(name): intercept \(model.intercept.thousandths)"]
      + Signal.allCases.map { "  .\($0): \(model.weights[$0, default: 0].thousandths)," }
  }
}
