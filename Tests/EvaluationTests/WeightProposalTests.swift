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

  /// Asks by the candidates themselves, as a search would rank them.
  private func description(_ samples: [FittingQuery]) async throws -> WeightProposal.Table {
    let byID = Dictionary(uniqueKeysWithValues: samples.map { ($0.id, $0) })
    func score(_ sample: FittingQuery, _ weights: [QueryTable: RankingWeights]) -> Double {
      sample.ndcg(weights[sample.table]?.vector ?? [])
    }
    let proposal = await WeightProposal(
      samples, present: present, scores: byID.mapValues { score($0, present) }
    ) { weights in
      weights.reduce(into: [:]) { scores, entry in
        scores[entry.key] = byID[entry.key].map { score($0, entry.value) }
      }
    }
    return try #require(proposal.tables.first { $0.table == .description })
  }

  @Test func `weights that rank unseen questions better are proposed`() async throws {
    let table = try await description(samples(400, telling: .dense))
    #expect(table.isProposed && table.gain.heldOut > table.gain.present + 0.1)
    let changes = Dictionary(uniqueKeysWithValues: table.changes.map { ($0.feature, $0) })
    let dense = try #require(changes[.dense])
    #expect(dense.present == 0.2 && dense.proposed > 0.2)
    let total = changes.values.reduce(0) { $0 + abs($1.proposed) }
    #expect(abs(total - 1.2) < 0.03, "scores keep their magnitude")
    #expect(changes[.namedPath] == nil, "what is named is meant")
  }

  @Test func `weights that are right already are kept`() async throws {
    let table = try await description(samples(80, telling: .lexical))
    #expect(table.gain.present == 1 && !table.isProposed)
  }

  @Test func `features that have no weight get none`() async throws {
    let table = try await description(samples(80, telling: .fileSize))
    #expect(table.changes.allSatisfy { $0.feature == .lexical || $0.feature == .dense })
  }

  @Test func `few questions teach nothing`() async throws {
    let table = try await description(samples(WeightProposal.queryCountMin - 1, telling: .dense))
    #expect(table.gain.difference == nil && !table.isProposed && table.changes.isEmpty)
  }

  @Test func `what makes one kind of question clearly worse is not proposed`() async throws {
    let samples = samples(400, telling: .dense)
    // Of another kind are those whose answers searches lose by any change.
    let mixed = samples.enumerated().map { number, sample in
      FittingQuery(
        id: sample.id, repo: sample.repo, set: number % 4 == 0 ? "docs" : "commits",
        table: .description, targetCount: 1, candidates: sample.candidates)
    }
    let scores = Dictionary(uniqueKeysWithValues: mixed.map { ($0.id, $0.set == "docs" ? 1 : 0.2) })
    let proposal = await WeightProposal(mixed, present: present, scores: scores) { weights in
      weights.reduce(into: [:]) { found, entry in
        found[entry.key] = scores[entry.key] == 1 ? 0.9 : 0.8
      }
    }
    let table = try #require(proposal.tables.first { $0.table == .description })
    #expect(table.kinds.map(\.kind) == ["commits", "docs"])
    #expect(table.gain.heldOut > table.gain.present + 0.3 && !table.isProposed)
  }
}
