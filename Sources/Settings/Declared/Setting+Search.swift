extension SettingCatalogue {
  static let search: [SettingDeclaration] = [
    Setting.searchLimit.declaration,
    Setting.searchLegs.declaration,
    Setting.searchRefreshes.declaration,
    Setting.searchSnippetLines.declaration,
    Setting.searchLegCandidates.declaration,
    Setting.searchFileCandidates.declaration,
    Setting.searchTransformerBudget.declaration,
  ]
}

extension Setting where Value == Int {
  package static var searchLimit: Self {
    Self(
      "search.limit", 10, in: 1...100, unit: "results",
      means: "How many results a search returns that names no number.")
  }

  package static var searchSnippetLines: Self {
    Self(
      "search.snippet_lines", 8, in: 1...1_000, unit: "lines",
      means: "How many lines of a result the terminal shows without --full.")
  }

  package static var searchLegCandidates: Self {
    Self(
      "search.leg_candidates", 100, in: 1...200, unit: "chunks",
      means: "How many chunks each of lexical and dense search puts forward to be ranked.")
  }

  package static var searchTransformerBudget: Self {
    Self(
      "search.transformer_budget", 150, in: 0...60_000, unit: "milliseconds",
      means: """
        How long the transformer may read candidates whose vectors are not stored, by a nominal pace of
        35 tokens a millisecond; 0 turns it off.
        """)
  }

  package static var searchFileCandidates: Self {
    Self(
      "search.file_candidates", 40, in: 0...1_000, unit: "files",
      means: "How many of the best files put their best chunk forward to be ranked.")
  }
}

extension Setting where Value == [String] {
  package static var searchLegs: Self {
    Self(
      "search.legs", ["lexical", "dense", "reranking", "history"],
      among: ["lexical", "dense", "reranking", "history"],
      options: SettingOptions(foreignVariables: [
        ForeignVariable(
          "HYBRID_MODE", .flag(on: "lexical,dense,reranking,history", off: "dense,reranking"))
      ]),
      means:
        "Which evidence a search uses: words, static vectors, the transformer's opinion, past commits."
    )
  }
}

extension Setting where Value == Bool {
  package static var searchRefreshes: Self {
    Self(
      "search.refresh", true,
      means: "Whether commands look for changed files before they answer.")
  }
}
