package import CodeModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What counts as changing together.
package enum CoChangeRules {
  /// Files of the view that a commit may have changed; a greater one tells nothing of which belong
  /// together, and is left out.
  package static let presentCountMax = 30
  /// Commits that two files must share.
  package static let supportMin = 2
  /// After so many later commits one counts half.
  static let halfLifeCommits = 500.0
}

extension ChangeHistory {
  /// The files that changed together with one, best first.
  ///
  /// They are ordered by the sum of what their common commits count for, less for a commit that is
  /// old or changed many files, times the share of all commits that did not change the other file:
  /// one that changes with everything says little.
  ///
  /// - Parameter isPresent: Whether the view has a file; others are left out, and do not make a
  ///   commit greater.
  package func coChanges(
    of path: RepositoryPath, countMax: Int, isPresent: (RepositoryPath) -> Bool
  ) -> [CoChange] {
    guard countMax > 0, let subject = paths.number(of: path.bytes) else { return [] }
    var count = CoChangeCount(history: self, subject: subject)
    count.run(isPresent)
    return count.best(countMax)
  }
}

/// Counts the commits that a file shares with others.
private struct CoChangeCount {
  let history: ChangeHistory
  let subject: Int
  private var commitCount = 0
  private var shared: [UInt32: (count: Int, weight: Double, latest: Int)] = [:]
  private var presence: [UInt32: Bool] = [:]

  init(history: ChangeHistory, subject: Int) {
    self.history = history
    self.subject = subject
  }

  mutating func run(_ isPresent: (RepositoryPath) -> Bool) {
    for commit in history.touching[subject] {
      let others = history.touched[Int(commit)].filter { other in
        Int(other) != subject && knownPresence(of: other, isPresent)
      }
      // The file itself is one of them.
      guard others.count < CoChangeRules.presentCountMax else { continue }
      commitCount += 1
      let weight =
        exp2(-Double(commit) / CoChangeRules.halfLifeCommits)
        / Double(max(others.count, 1)).squareRoot()
      for other in others {
        let before = shared[other] ?? (0, 0, Int(commit))
        shared[other] = (before.count + 1, before.weight + weight, before.latest)
      }
    }
  }

  private mutating func knownPresence(
    of path: UInt32, _ isPresent: (RepositoryPath) -> Bool
  ) -> Bool {
    if let known = presence[path] { return known }
    let present = isPresent(RepositoryPath(bytes: Array(history.paths[Int(path)])))
    presence[path] = present
    return present
  }

  func best(_ countMax: Int) -> [CoChange] {
    let found = shared.filter { $0.value.count >= CoChangeRules.supportMin }
      .map { (path: $0.key, score: score($0.key, $0.value.weight), shared: $0.value) }
      .sorted { ($1.score, $0.path) < ($0.score, $1.path) }
    return found.prefix(countMax).map { entry in
      CoChange(
        path: RepositoryPath(bytes: Array(history.paths[Int(entry.path)])),
        facts: CoChangeFacts(
          support: entry.shared.count,
          share: Double(entry.shared.count) / Double(commitCount),
          latest: history.change(entry.shared.latest)))
    }
  }

  private func score(_ path: UInt32, _ weight: Double) -> Double {
    let rarity = 1 - Double(history.touching[Int(path)].count) / Double(history.commitCount + 1)
    return weight * rarity
  }
}
