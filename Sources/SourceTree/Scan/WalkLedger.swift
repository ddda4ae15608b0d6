import CodeModel

/// What a walk has to tell beside its files.
struct WalkLedger {
  let limits: ScanLimits
  private(set) var diagnostics: [ScanDiagnostic] = []
  private(set) var furtherDiagnosticCount = 0
  private var drops: [RuleKey: Drop] = [:]

  private struct RuleKey: Hashable {
    let rules: ObjectIdentifier
    let index: Int
  }

  /// Holds the rules, so that their identity stays theirs.
  private struct Drop {
    let match: RuleMatch
    var fileCount = 0
    var directoryCount = 0
  }

  init(limits: ScanLimits) {
    self.limits = limits
  }

  mutating func note(_ path: RepositoryPath, _ message: String) {
    if diagnostics.count < limits.diagnosticCountMax {
      diagnostics.append(ScanDiagnostic(path: path, message: message))
    } else {
      furtherDiagnosticCount += 1
    }
  }

  mutating func count(_ match: RuleMatch, isDirectory: Bool) {
    let key = RuleKey(rules: ObjectIdentifier(match.rules), index: match.index)
    if isDirectory {
      drops[key, default: Drop(match: match)].directoryCount += 1
    } else {
      drops[key, default: Drop(match: match)].fileCount += 1
    }
  }

  var ignoredCounts: [IgnoredCount] {
    let counts = drops.values.map { drop in
      IgnoredCount(
        rule: drop.match.description, fileCount: drop.fileCount,
        directoryCount: drop.directoryCount)
    }
    return counts.sorted { left, right in
      let (leftCount, rightCount) =
        (left.fileCount + left.directoryCount, right.fileCount + right.directoryCount)
      return leftCount == rightCount ? left.rule < right.rule : leftCount > rightCount
    }
  }
}
