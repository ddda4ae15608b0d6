import CodeModel
import Evaluation
import Ranking
import Testing

@Suite struct WeightProposalTests {
  /// Questions of a repository in which one feature tells the answer, whatever another one says.
  private func samples(_ count: Int, telling: Feature) -> [FittingQuery] {
    (0..<count).map { number in
      FittingQuery(
        id: "\(number)", repo: "r \(number % 10)", set: "commits", table: .description,
        targetCount: 1,
        candidates: (0..<6).map { file in
          var features = FeatureVector()
          features[.lexical] = Double((file * 7 + number) % 6) / 5
          features[.dense] = Double((file * 5 + number * 3) % 6) / 5
          features[telling] = file == 0 ? 1 : features[telling] * 0.6
          return FittingQuery.Candidate(
            path: "f\(file)", features: features, penalty: 1, target: file == 0 ? 0 : nil)
        })
    }
  }

  private let present: [QueryTable: RankingWeights] = [
    .description: RankingWeights([.lexical: 1, .dense: 0.2, .namedPath: 3])
  ]

  private func description(_ samples: [FittingQuery]) throws -> WeightProposal.Table {
    let proposal = WeightProposal(samples, present: present)
    return try #require(proposal.tables.first { $0.table == .description })
  }

  @Test func `weights that rank unseen questions better are proposed`() throws {
    let table = try description(samples(400, telling: .dense))
    #expect(table.isProposed && table.heldOut > table.present + 0.1)
    let changes = Dictionary(uniqueKeysWithValues: table.changes.map { ($0.feature, $0) })
    let dense = try #require(changes[.dense])
    #expect(dense.present == 0.2 && dense.proposed > 0.2)
    let total = changes.values.reduce(0) { $0 + abs($1.proposed) }
    #expect(abs(total - 1.2) < 0.03, "scores keep their magnitude")
    #expect(changes[.namedPath] == nil, "what is named is meant")
  }

  @Test func `weights that are right already are kept`() throws {
    let table = try description(samples(80, telling: .lexical))
    #expect(table.present == 1 && !table.isProposed)
  }

  @Test func `features that have no weight get none`() throws {
    let table = try description(samples(80, telling: .fileSize))
    #expect(table.changes.allSatisfy { $0.feature == .lexical || $0.feature == .dense })
  }

  @Test func `few questions teach nothing`() throws {
    let table = try description(samples(WeightProposal.queryCountMin - 1, telling: .dense))
    #expect(table.gain == nil && !table.isProposed && table.changes.isEmpty)
  }
}
