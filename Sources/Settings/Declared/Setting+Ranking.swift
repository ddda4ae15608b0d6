package import Ranking

extension SettingCatalogue {
  static let ranking: [SettingDeclaration] =
    RankingWeightSetting.all.map(\.setting.declaration)
    + PathClassSetting.all.map(\.setting.declaration) + [
      Setting.rankingWantedTests.declaration,
      Setting.rankingSameFile.declaration,
      Setting.rankingTieCandidates.declaration,
      Setting.rankingQuestionCandidates.declaration,
    ]
}

/// The weight of one feature of a candidate.
package struct RankingWeightSetting: Sendable {
  package let table: QueryTable
  package let feature: Feature
  package let setting: Setting<Double>

  package static let all = QueryTable.allCases.flatMap { table in
    Feature.allCases.filter { feature in
      RankingTuning.standard.weights(for: table)[feature] != 0
        && (table == .description || !feature.isFixed)
    }.map { Self(table, $0) }
  }

  private init(_ table: QueryTable, _ feature: Feature) {
    self.table = table
    self.feature = feature
    setting = Setting(
      "ranking.\(table.rawValue).\(feature.settingName)",
      RankingTuning.standard.weights(for: table)[feature], in: -10...10,
      means: "How much \(feature.phrase) counts \(table.phrase).")
  }
}

extension QueryTable {
  fileprivate var phrase: String {
    switch self {
    case .description: "when the query is in words that lead to files"
    case .question: "when the query is in other words than the code's"
    case .symbol: "when the query is for a symbol's name"
    }
  }
}

extension Setting where Value == Double {
  package static var rankingWantedTests: Self {
    Self(
      "ranking.wanted_test", 0.75, in: 0...2,
      means: "What the score of a test is multiplied by when the query speaks of tests.")
  }

  package static var rankingSameFile: Self {
    Self(
      "ranking.same_file", 0.5, in: 0...1,
      means: "What the score of each further chunk of a file is multiplied by.")
  }
}

extension Setting where Value == Int {
  package static var rankingTieCandidates: Self {
    Self(
      "ranking.tie_candidates", 20, in: 1...200, unit: "chunks",
      means: "How many candidates the transformer compares when words lead to files.")
  }

  package static var rankingQuestionCandidates: Self {
    Self(
      "ranking.question_candidates", 80, in: 1...200, unit: "chunks",
      means: "How many candidates the transformer compares for questions in other words.")
  }
}

/// What the score of a kind of file is multiplied by.
package struct PathClassSetting: Sendable {
  /// As the ranking calls the kind, in snake case.
  package let kind: String
  package let setting: Setting<Double>

  package static let all: [PathClassSetting] = [
    Self("test", 0.41, "a test"),
    Self("legacy", 0.41, "a compatibility layer, or of vendored or generated code,"),
    Self("example", 0.41, "an example or of documentation"),
    Self("package_marker", 0.59, "a file that only marks a package, as __init__.py,"),
    Self("declarations", 0.77, "a TypeScript declaration file"),
    Self("prose", 0.41, "a text or data beside the code"),
  ]

  private init(_ kind: String, _ factor: Double, _ name: String) {
    self.kind = kind
    setting = Setting(
      "ranking.path.\(kind)", factor, in: 0...2,
      means: "What the score of \(name) is multiplied by.")
  }
}
