package import CodeModel

/// How well the subjects of the commits that changed a file match a query; by path number.
package struct ChangeScores: Sendable {
  private let index: ChangeIndex
  private var best: [Float]
  private var sum: [Float]
  private var field: [Float]

  /// What past commits say for one file, each 0 where none says anything.
  package struct Evidence: Hashable, Sendable {
    /// The best commit's BM25, less the more files it changed.
    package var best = 0.0
    /// The sum over the best commits of the query.
    package var sum = 0.0
    /// BM25 of all the file's subjects as one text.
    package var field = 0.0

    package init() {}
  }

  package func evidence(of path: RepositoryPath) -> Evidence {
    var evidence = Evidence()
    guard let number = index.number(of: path) else { return evidence }
    evidence.best = Double(best[number])
    evidence.sum = Double(sum[number])
    evidence.field = Double(field[number])
    return evidence
  }

  /// The paths that the best commits changed, and those with the best subjects; best first of each.
  package func candidates(countMax: Int) -> [RepositoryPath] {
    (top(sum, countMax) + top(field, countMax)).map { index.paths[$0] }
  }

  private func top(_ scores: [Float], _ countMax: Int) -> [Int] {
    var selection = TopSelection(count: countMax, tieBreak: <)
    for (number, score) in scores.enumerated() where score > 0 { selection.offer(number, score) }
    return selection.sorted().map(\.number)
  }
}

extension ChangeScores {
  private static let subjectLengthWeight = 0.3
  private static let fieldLengthWeight = 0.75
  /// Commits whose scores are summed, and those of which the best is taken.
  private static let summedCommitCount = 30
  private static let bestCommitCount = 40

  /// Scores the focused terms; all of them where none is.
  package init(_ terms: [QueryTerm], in index: ChangeIndex) {
    let focused = terms.filter(\.isFocused)
    self.index = index
    best = [Float](repeating: 0, count: index.paths.count)
    sum = best
    field = best
    for term in focused.isEmpty ? terms : focused { addField(of: index.postings(of: term.term)) }
    addCommits(focused.isEmpty ? terms : focused)
  }

  private mutating func addCommits(_ terms: [QueryTerm]) {
    var scores = [Float](repeating: 0, count: index.commits.count)
    let average = Double(index.subjectLength) / Double(max(index.commits.count, 1))
    for term in terms {
      let postings = index.postings(of: term.term)
      let scorer = TermScorer(
        weight: BM25.inverseFrequency(postings.count, of: index.commits.count),
        lengthWeight: Self.subjectLengthWeight, averageLength: average)
      for posting in postings {
        let commit = index.commits[Int(posting.commit)]
        scores[Int(posting.commit)] += scorer.score(Int(posting.count), length: commit.length)
      }
    }
    // Of equal ones the newer.
    var selection = TopSelection(count: Self.bestCommitCount, tieBreak: <)
    for (commit, score) in scores.enumerated() where score > 0 { selection.offer(commit, score) }
    for (rank, entry) in selection.sorted().enumerated() { add(entry, rank: rank) }
  }

  private mutating func add(_ entry: TopSelection.Entry, rank: Int) {
    let commit = index.commits[entry.number]
    // The fourth root for the best, the square root for the sum.
    let single = entry.score * commit.weight.squareRoot()
    for path in commit.paths {
      best[Int(path)] = max(best[Int(path)], single)
      if rank < Self.summedCommitCount { sum[Int(path)] += entry.score * commit.weight }
    }
  }

  private mutating func addField(of postings: [ChangeIndex.Posting]) {
    var counts: [UInt32: Float] = [:]
    for posting in postings {
      let commit = index.commits[Int(posting.commit)]
      for path in commit.paths {
        counts[path, default: 0] += commit.weight * Float(posting.count)
      }
    }
    let average = Double(index.fieldLength) / Double(max(index.paths.count, 1))
    let scorer = TermScorer(
      weight: BM25.inverseFrequency(counts.count, of: index.paths.count),
      lengthWeight: Self.fieldLengthWeight, averageLength: average)
    for (path, count) in counts {
      field[Int(path)] += scorer.score(count, length: index.fieldLengths[Int(path)])
    }
  }
}
