package import CodeModel
import Ranking
import Retrieval
package import Settings
import Watching

extension SettingValues {
  /// The evidence a search uses that names none.
  package var searchLegs: SearchLegs {
    let names: [String: SearchLegs] = [
      "lexical": .lexical, "dense": .dense, "reranking": .reranking, "history": .history,
    ]
    return SearchLegs(self[.searchLegs].compactMap { names[$0] })
  }

  var retrievalTuning: RetrievalTuning {
    var tuning = RetrievalTuning()
    tuning.legCandidateCountMax = self[.searchLegCandidates]
    tuning.fileCandidateCountMax = self[.searchFileCandidates]
    tuning.transformerMilliseconds = self[.searchTransformerBudget]
    tuning.ranking = rankingTuning
    return tuning
  }

  private var rankingTuning: RankingTuning {
    var tuning = RankingTuning()
    for weight in RankingWeightSetting.all {
      tuning.weights[weight.table]?[weight.feature] = self[weight.setting]
    }
    for factor in PathClassSetting.all {
      guard let kind = PathClass(settingName: factor.kind) else { continue }
      tuning.pathFactors[kind] = self[factor.setting]
    }
    tuning.wantedTestFactor = self[.rankingWantedTests]
    tuning.sameFileFactor = self[.rankingSameFile]
    tuning.comparedCounts[.description] = self[.rankingTieCandidates]
    tuning.comparedCounts[.symbol] = self[.rankingTieCandidates]
    tuning.comparedCounts[.question] = self[.rankingQuestionCandidates]
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
