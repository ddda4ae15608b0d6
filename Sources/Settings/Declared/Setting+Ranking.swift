extension SettingCatalogue {
  static let ranking: [SettingDeclaration] =
    RankingWeightSetting.all.map(\.setting.declaration)
    + PathClassSetting.all.map(\.setting.declaration) + [
      Setting.rankingWantedTests.declaration,
      Setting.rankingSameFile.declaration,
      Setting.rankingTieCandidates.declaration,
      Setting.rankingTieWeight.declaration,
      Setting.rankingQuestionCandidates.declaration,
      Setting.rankingQuestionWeight.declaration,
    ]
}

/// The weight of one feature of a candidate.
package struct RankingWeightSetting: Sendable {
  package enum Table: String, Sendable {
    case description, symbol
  }

  package let table: Table
  /// As the ranking calls it, in snake case.
  package let feature: String
  package let setting: Setting<Double>

  package static let all: [RankingWeightSetting] =
    [
      Self(.description, "lexical", 0.4, "the words of the chunk"),
      Self(.description, "dense", 0.2, "the static vector of the chunk"),
      Self(.description, "file_dense", 0.2, "the static vectors of the file"),
      Self(.description, "file_lexical", 0.3, "the words of the file"),
      Self(.description, "path_words", 1, "words of the query in the path"),
      Self(.description, "rare_path_words", 0.2, "rare words of the query in the path"),
      Self(.description, "name_covered", 0.2, "a file name that the query mentions"),
      Self(.description, "definition_words", 0.6, "a definition named as the query says"),
      Self(.description, "defines_identifier", 0.5, "defining an identifier of the query"),
      Self(.description, "named_after_identifier", 0.4, "a file named after an identifier"),
      Self(.description, "file_share", 0.3, "the file's share of all evidence"),
      Self(.description, "named_path", 3, "a file that the query names by its path"),
      Self(.description, "named_line", 1, "a line that the query names"),
      Self(.symbol, "lexical", 0.7, "the words of the chunk"),
      Self(.symbol, "dense", 0.4, "the static vector of the chunk"),
      Self(.symbol, "defines_identifier", 3, "defining the symbol"),
      Self(.symbol, "named_after_identifier", 1.5, "a file named after the symbol"),
      Self(.symbol, "name_covered", 0.3, "a file name that the query mentions"),
      Self(.symbol, "file_share", 0.3, "the file's share of all evidence"),
    ]

  private init(_ table: Table, _ feature: String, _ weight: Double, _ evidence: String) {
    self.table = table
    self.feature = feature
    let queries = table == .symbol ? "for a symbol's name" : "in words"
    setting = Setting(
      "ranking.\(table.rawValue).\(feature)", weight, in: 0...10,
      means: "How much \(evidence) counts when the query is \(queries).")
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

  package static var rankingTieWeight: Self {
    Self(
      "ranking.tie_weight", 0.2, in: 0...10,
      means: "How much the transformer counts when the query's words lead to files.")
  }

  package static var rankingQuestionWeight: Self {
    Self(
      "ranking.question_weight", 2, in: 0...10,
      means: "How much the transformer counts for questions in other words than the code's.")
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
      "ranking.question_candidates", 50, in: 1...200, unit: "chunks",
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
