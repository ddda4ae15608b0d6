import CodeModel
import Evaluation
import Ranking
import Testing

@Suite struct PairwiseFitTests {
  private let lexical = Feature.lexical.rawValue
  private let dense = Feature.dense.rawValue

  /// Queries whose answer is the file that is best in one feature, the other being noise.
  private func queries(repos: [String]) -> [FittingQuery] {
    repos.enumerated().map { number, repo in
      let files = (0..<6).map { file in
        (path: "f\(file)", lexical: Double(file) / 5, dense: Double((file * 7 + number) % 5) / 5)
      }
      return FittingQuery(
        id: "\(number)", repo: repo, set: "s", table: .description, targetCount: 1,
        candidates: files.map { file in
          var features = FeatureVector()
          features[.lexical] = file.lexical
          features[.dense] = file.dense
          return FittingQuery.Candidate(
            path: file.path, features: features, penalty: 1, target: file.path == "f5" ? 0 : nil)
        })
    }
  }

  private func fit() -> PairwiseFit { PairwiseFit(features: [lexical, dense]) }

  @Test func `what tells answers apart gets the weight`() {
    let start = RankingWeights([.dense: 1]).vector
    let weights = fit().weights(queries(repos: ["a", "b", "c"]), start: start)
    #expect(weights[lexical] > 0 && weights[lexical] > abs(weights[dense]))
  }

  @Test func `features that take no part weigh nothing`() {
    let weights = PairwiseFit(features: [dense])
      .weights(queries(repos: ["a", "b"]), start: RankingWeights([.lexical: 1]).vector)
    #expect(weights[lexical] == 0)
  }

  @Test func `no queries leave what weights are drawn to`() {
    var drawn = fit()
    drawn.center = RankingWeights([.lexical: 0.5]).vector
    let weights = drawn.weights([], start: RankingWeights([:]).vector)
    #expect(weights[lexical] == 0.5 && weights[dense] == 0)
  }

  @Test func `a query is scored by weights learnt without its repository`() {
    // In one repository the other feature decides: its own queries must not teach that.
    let samples = queries(repos: ["a", "b", "c", "d"])
    let scores = CrossValidation(samples, foldCount: 4).scores(TableFit(fit()))
    #expect(scores.allSatisfy { $0.ndcg == 1 })
    #expect(scores.map(\.query.id) == samples.map(\.id))
  }

  @Test func `equal queries give equal weights`() {
    let samples = queries(repos: ["a", "b", "c"])
    let start = RankingWeights([.lexical: 1]).vector
    #expect(fit().weights(samples, start: start) == fit().weights(samples, start: start))
  }
}
