package import CodeModel
import Ranking
import Retrieval
package import Settings
import Watching

extension SettingValues {
  /// The evidence a search uses that names none.
  package var searchLegs: SearchLegs {
    let names: [String: SearchLegs] = [
      "lexical": .lexical, "dense": .dense, "reranking": .reranking,
    ]
    return SearchLegs(self[.searchLegs].compactMap { names[$0] })
  }

  var retrievalTuning: RetrievalTuning {
    var tuning = RetrievalTuning()
    tuning.legCandidateCountMax = self[.searchLegCandidates]
    tuning.fileCandidateCountMax = self[.searchFileCandidates]
    tuning.ranking = rankingTuning
    return tuning
  }

  private var rankingTuning: RankingTuning {
    var tuning = RankingTuning()
    for weight in RankingWeightSetting.all {
      guard let feature = Feature(settingName: weight.feature) else { continue }
      switch weight.table {
      case .description: tuning.description.values[feature] = self[weight.setting]
      case .symbol: tuning.symbol.values[feature] = self[weight.setting]
      }
    }
    for factor in PathClassSetting.all {
      guard let kind = PathClass(settingName: factor.kind) else { continue }
      tuning.pathFactors[kind] = self[factor.setting]
    }
    tuning.wantedTestFactor = self[.rankingWantedTests]
    tuning.sameFileFactor = self[.rankingSameFile]
    tuning.tieBlend = SimilarityBlend(
      candidateCountMax: self[.rankingTieCandidates], weight: self[.rankingTieWeight])
    tuning.questionBlend = SimilarityBlend(
      candidateCountMax: self[.rankingQuestionCandidates], weight: self[.rankingQuestionWeight])
    return tuning
  }

  var watchTiming: WatchTiming {
    var timing = WatchTiming()
    timing.quietTime = .milliseconds(self[.watchQuiet])
    timing.delayMax = .milliseconds(self[.watchDelayMax])
    timing.wholeCheckInterval = .seconds(self[.watchWholeCheck])
    return timing
  }
}

extension Feature {
  /// The feature of a setting, as in `path_words`.
  fileprivate init?(settingName: String) {
    guard let found = Self.allCases.first(where: { $0.label.snakeCased == settingName }) else {
      return nil
    }
    self = found
  }
}

extension PathClass {
  /// The kind of a setting, as in `package_marker`.
  fileprivate init?(settingName: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue.snakeCased == settingName }) else {
      return nil
    }
    self = found
  }
}

extension String {
  fileprivate var snakeCased: String {
    map { $0.isUppercase ? "_\($0.lowercased())" : String($0) }.joined()
  }
}
