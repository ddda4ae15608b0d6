package import CodeModel

/// Reads which commits changed which files of a folder.
package struct GitHistoryReader: Sendable {
  private let git: GitProgram
  private let limits: HistoryLimits

  /// - Parameter folder: The folder whose part of the history is meant; paths start there.
  package init(folder: String, limits: HistoryLimits = .default) {
    git = GitProgram(folder: folder)
    self.limits = limits
  }

  /// The newest commits that lead to a commit and changed files of the folder.
  ///
  /// Takes as long as `limits` allow and then has fewer of them. Files of submodules have a history
  /// of their own and are not in this one.
  package func history(of commit: GitObjectID) throws(GitFault) -> GitHistory {
    try history([commit.hexadecimal])
  }

  /// The commits of a history that another one has not; nil when that one is no part of it.
  package func history(
    of commit: GitObjectID, since known: GitObjectID
  ) throws(GitFault) -> GitHistory? {
    let order = ["merge-base", "--is-ancestor", known.hexadecimal, commit.hexadecimal]
    guard try git.outcome(order).status == 0 else { return nil }
    return try history([commit.hexadecimal, "^\(known.hexadecimal)"])
  }

  private func history(_ range: [String]) throws(GitFault) -> GitHistory {
    let place = try Place(git)
    let deadline = ContinuousClock.now + .seconds(limits.seconds)
    let (history, outcome) = try log(range, place, Self.comparing(limits), until: deadline)
    guard outcome.status != 0, !outcome.wasCut else { return history }
    // A partial clone lacks the contents that would be compared, not their names.
    let (plain, second) = try log(range, place, ["-M100%"], until: deadline)
    guard second.status == 0 || second.wasCut else { throw git.fault(second) }
    return plain
  }

  private static func comparing(_ limits: HistoryLimits) -> [String] {
    ["-M", "-l\(limits.renameCandidateCountMax)"]
  }

  private func log(
    _ range: [String], _ place: Place, _ renames: [String], until deadline: ContinuousClock.Instant
  ) throws(GitFault) -> (GitHistory, GitProcess.Outcome) {
    var output = HistoryOutput(limits: limits)
    let outcome = try git.stream(arguments(range, place, renames), until: deadline) { piece in
      output.take(piece)
    }
    let commits = output.finish(isWhole: !outcome.wasCut)
    var end = HistoryEnd.beginning
    if outcome.wasCut {
      end = .effort
    } else if commits.count >= limits.commitCountMax {
      end = .commitCount
    } else if place.isShallow {
      end = .shallow
    }
    return (GitHistory(commits: commits, end: end), outcome)
  }

  /// Says everything that the settings of a user or repository might say otherwise, such as to check
  /// signatures with another program.
  private func arguments(_ range: [String], _ place: Place, _ renames: [String]) -> [String] {
    // The oldest commit of a shallow clone seems to add everything.
    let first = ["-c", "log.showRoot=\(!place.isShallow)", "-c", "log.showSignature=false"]
    let shape = [
      "log", "--no-merges", "--max-count=\(limits.commitCountMax)", "--format=%x01%H %at %s", "-z",
      "--name-status", "--relative", "--no-color", "--no-ext-diff", "--no-textconv", "--no-notes",
      "--no-follow", "-O/dev/null", "--no-mailmap", "--no-decorate", "--encoding=UTF-8",
    ]
    let folder = place.isTop ? [] : ["."]
    return first + shape + renames + range + ["--"] + folder
  }

  /// Where a folder lies in its repository.
  private struct Place {
    let isShallow: Bool
    let isTop: Bool

    init(_ git: GitProgram) throws(GitFault) {
      let lines = try git.output(["rev-parse", "--is-shallow-repository", "--show-prefix"])
        .split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
      isShallow = lines.first?.elementsEqual("true".utf8) ?? false
      isTop = lines.count < 2 || lines[1].allSatisfy { $0 == 0x0A }
    }
  }
}
