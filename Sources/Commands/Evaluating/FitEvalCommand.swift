import ArgumentParser
import Engine
import Evaluation
import Ranking

struct FitEvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Learn the weights of ranking from queries with known answers.",
    discussion: """
      Weights are judged on repositories they were not learnt from, then learnt from all.
      """)

  @OptionGroup var learning: LearningOptions

  @Option(help: "How strongly weights are drawn to zero.")
  var ridge = 0.3

  @Option(help: "Learn without this feature; may be repeated.")
  var without: [String] = []

  @Option(help: "What a query of a set counts for, as in commits=2; may be repeated.")
  var weigh: [String] = []

  @Flag(help: "Also learn without each feature in turn.")
  var ablate = false

  @Flag(help: "Show every repository.")
  var repositories = false

  @OptionGroup var legs: LegOptions

  func validate() throws {
    guard ridge > 0 else { throw ValidationError("--ridge must be above 0, not \(ridge).") }
    guard FeatureAblation(without: without) != nil else {
      throw ValidationError(
        "--without takes one of these: \(FeatureAblation.names.joined(separator: ", ")).")
    }
    for pair in weigh where Self.setWeight(pair) == nil {
      throw ValidationError("--weigh takes a set and a number, as in commits=2, not '\(pair)'.")
    }
  }

  private static func setWeight(_ pair: String) -> (String, Double)? {
    let parts = pair.split(separator: "=")
    guard parts.count == 2, let weight = Double(parts[1]), weight >= 0 else { return nil }
    return (String(parts[0]), weight)
  }

  func run() async throws {
    let samples = try await gathered()
    guard !samples.isEmpty else { throw ExitStatus.nothing }
    let validation = CrossValidation(samples, foldCount: learning.folds)
    let fit = tableFit(without: without)
    let scores = validation.scores(fit)
    let weights = fit.weights(samples)
    for line in FitRendering(samples: samples).lines(scores, weights, repositories) {
      print(line)
    }
    if ablate { printAblation(validation, whole: scores) }
  }

  private func printAblation(_ validation: CrossValidation, whole: [CrossValidation.Score]) {
    let left = Feature.allCases.filter { !without.contains($0.label) }.map { feature in
      (feature: feature, scores: validation.scores(tableFit(without: without + [feature.label])))
    }
    print("")
    for line in FitRendering.changes(left, from: whole) { print(line) }
  }

  private func tableFit(without: [String]) -> TableFit {
    let used = Feature.allCases.filter { !$0.isFixed && !without.contains($0.label) }.map(
      \.rawValue)
    var fit = PairwiseFit(features: used)
    fit.ridge = ridge
    fit.setWeights = Dictionary(
      weigh.compactMap(Self.setWeight), uniquingKeysWith: { $1 })
    return TableFit(fit)
  }

  private func gathered() async throws -> [FittingQuery] {
    let gathering = FittingSamples(
      index: try CodeIndex(configuration: .standard()), corpora: .folders(in: learning.corpora),
      legs: try legs.selected())
    return try await learning.gathered(columns: Feature.allCases.map(\.label)) {
      try await gathering.samples($0, set: $1)
    }
  }
}
