/// A kind of file that is seldom the answer even when its words fit.
package enum PathClass: String, CaseIterable, Sendable {
  case test
  /// Compatibility layers, vendored and generated code, and what a build leaves behind.
  case legacy
  /// Examples, demonstrations and documentation.
  case example
  /// Files that only mark a package, as `__init__.py`.
  case packageMarker
  /// TypeScript declaration files.
  case declarations
  /// Text and data beside the code: READMEs, configuration, mark-up.
  case prose

  /// What the score of such a file is multiplied by.
  ///
  /// These are 0.3, 0.5 and 0.7 to the power 0.75, which tuning preferred to harsher ones.
  package var multiplier: Double {
    switch self {
    case .test, .legacy, .example, .prose: 0.41
    case .packageMarker: 0.59
    case .declarations: 0.77
    }
  }

  /// What the score of a test is multiplied by when the query speaks of tests.
  package static let wantedTestMultiplier = 0.75
}

/// What the score of a file is multiplied by for what kind of file it is.
package struct PathPenalty: Hashable, Sendable {
  package let multiplier: Double
  let isTest: Bool

  package init(path: [UInt8], wantsTests: Bool, tuning: RankingTuning = .standard) {
    self.init(PathClassifier.classes(of: path), wantsTests: wantsTests, tuning: tuning)
  }

  init(_ classes: [PathClass], wantsTests: Bool, tuning: RankingTuning) {
    isTest = classes.contains(.test)
    multiplier = classes.reduce(1) { product, kind in
      let wanted = kind == .test && wantsTests
      let factor = tuning.pathFactors[kind] ?? kind.multiplier
      return product * (wanted ? tuning.wantedTestFactor : factor)
    }
  }
}
