package import CodeModel

/// The subjects of past commits as an index of the files they changed.
package struct ChangeIndex: Sendable {
  /// A commit: what it says and the numbers of the paths it changed.
  package struct Commit: Sendable {
    package let subject: [UInt8]
    package let paths: [UInt32]

    package init(subject: [UInt8], paths: [UInt32]) {
      self.subject = subject
      self.paths = paths
    }
  }

  struct Posting: Sendable {
    let commit: UInt32
    var count: UInt32
  }

  /// In ascending order; paths are numbered by their places here.
  let paths: [RepositoryPath]
  private(set) var commits: [IndexedCommit] = []
  private(set) var subjectLength = 0
  /// Of each path: the terms of its commits' subjects, each commit weighing less the more it changed.
  private(set) var fieldLengths: [Float]
  private(set) var fieldLength: Float = 0
  private var terms: [[UInt8]: Int] = [:]
  private var postings: [[Posting]] = []

  struct IndexedCommit: Sendable {
    let paths: [UInt32]
    let length: Int
    /// 1 / √ of the paths it changed.
    let weight: Float
  }

  /// Commits that change more paths tell little of any of them and are left out.
  private static let pathCountMax = 30

  /// - Parameters:
  ///   - paths: In ascending order.
  ///   - commits: Newest first; they name paths by their places.
  package init(paths: [RepositoryPath], commits: some Sequence<Commit>) {
    self.paths = paths
    fieldLengths = [Float](repeating: 0, count: paths.count)
    var interner = TermInterner()
    for commit in commits where 1...Self.pathCountMax ~= commit.paths.count {
      append(commit, &interner)
    }
    for number in 0..<interner.terms.count { terms[interner.terms[number]] = number }
    fieldLength = fieldLengths.reduce(0, +)
  }

  func postings(of term: String) -> [Posting] {
    terms[Array(term.utf8)].map { postings[$0] } ?? []
  }

  /// The number of a path; nil for one that no commit names.
  func number(of path: RepositoryPath) -> Int? {
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if paths[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && paths[low] == path ? low : nil
  }

  private mutating func append(_ commit: Commit, _ interner: inout TermInterner) {
    let number = UInt32(commits.count)
    var length = 0
    commit.subject.withUnsafeBufferPointer { subject in
      interner.forEachTerm(in: subject) { term in
        length += 1
        count(term, of: number)
      }
    }
    let weight = 1 / Float(commit.paths.count).squareRoot()
    commits.append(IndexedCommit(paths: commit.paths, length: length, weight: weight))
    subjectLength += length
    for path in commit.paths { fieldLengths[Int(path)] += weight * Float(length) }
  }

  private mutating func count(_ term: Int, of commit: UInt32) {
    while term >= postings.count { postings.append([]) }
    if let last = postings[term].indices.last, postings[term][last].commit == commit {
      postings[term][last].count += 1
    } else {
      postings[term].append(Posting(commit: commit, count: 1))
    }
  }
}
