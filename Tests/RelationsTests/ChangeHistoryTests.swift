import CodeModel
import Relations
import Testing

/// Which files change together.
struct `Histories of changes` {
  /// A history of commits, newest first, each `path path` or `old>new` for a rename.
  private func commits(_ lines: [String], from number: Int = 0) -> [HistoryCommit] {
    lines.enumerated().map { offset, line in
      var paths: [RepositoryPath] = []
      var renames: [HistoryRename] = []
      for word in line.split(separator: " ") {
        let names = word.split(separator: ">").map { RepositoryPath(String($0)) }
        paths.append(names[names.count - 1])
        if names.count == 2 { renames.append(HistoryRename(former: names[0], later: names[1])) }
      }
      let position = number + offset
      return HistoryCommit(
        id: Self.id(position), authorSeconds: Int64(1_000_000 - position),
        subject: "commit \(position)", paths: paths, renames: renames)
    }
  }

  private static func id(_ number: Int) -> GitObjectID {
    let bytes = (0..<20).map { UInt8(truncatingIfNeeded: number >> (8 * min($0, 7))) }
    guard let id = GitObjectID(bytes: bytes) else { preconditionFailure("twenty bytes are an id") }
    return id
  }

  private func history(_ lines: [String], countMax: Int = 4_000) -> ChangeHistory {
    ChangeHistory(
      head: Self.id(0), end: .beginning, commits: commits(lines), countMax: countMax)
  }

  /// `path support/commits` of what changed with a file.
  private func found(
    _ history: ChangeHistory, _ path: String, without absent: Set<String> = []
  ) -> [String] {
    history.coChanges(of: RepositoryPath(path), countMax: 10) { !absent.contains($0.string) }
      .map { "\($0.path) \($0.facts.support) \(($0.facts.share * 100).rounded() / 100)" }
  }

  @Test func `support and share are counted`() {
    let history = history(["a b", "a b c", "a", "c d", "a b c", "b"])
    #expect(found(history, "a") == ["b 3 0.75", "c 2 0.5"])
    #expect(found(history, "c") == ["a 2 0.67", "b 2 0.67"])
    #expect(found(history, "d").isEmpty && found(history, "unknown").isEmpty)
  }

  @Test func `a share is the surer the more commits it rests on`() {
    func confidence(_ support: Int, of count: Int) -> Double {
      let facts = CoChangeFacts(support: support, share: Double(support) / Double(count))
      return (facts.confidence.value * 1_000).rounded() / 1_000
    }
    // Wilson's lower bound, worked out by hand.
    #expect(confidence(2, of: 2) == 0.549 && confidence(8, of: 8) == 0.83)
    #expect(confidence(12, of: 15) == 0.641 && confidence(50, of: 100) == 0.436)
    #expect(CoChangeFacts(support: 2, share: 1).confidence < .likely)
    #expect(CoChangeFacts(support: 100, share: 1).confidence >= .certain)
    #expect(CoChangeFacts(support: 0, share: 0).confidence == Confidence(0))
    for count in 2..<40 {
      for support in 1...count {
        let value = confidence(support, of: count)
        #expect(value > 0 && value < Double(support) / Double(count))
        #expect(value < confidence(support * 2, of: count * 2))
      }
    }
  }

  @Test func `the newest common commit is the receipt`() throws {
    let history = history(["a", "a b", "a b"])
    let found = history.coChanges(of: RepositoryPath("b"), countMax: 1) { _ in true }
    #expect(found.first?.facts.latest?.subject == "commit 1")
    #expect(found.first?.facts.latest?.commit == Self.id(1))
    #expect(
      history.changes(of: RepositoryPath("b"), countMax: 9).map(\.subject) == [
        "commit 1", "commit 2",
      ])
    #expect(history.changes(of: RepositoryPath("b"), countMax: 1).map(\.authorSeconds) == [999_999])
    #expect(history.changes(of: RepositoryPath("x"), countMax: 1).isEmpty)
  }

  @Test func `only files of the view count, as others and for the size of a commit`() {
    let many = (0..<40).map { "gone\($0)" }
    let line = (["a", "b"] + many).joined(separator: " ")
    let history = history([line, line, "a b gone0", "a"])
    #expect(found(history, "a", without: Set(many)) == ["b 3 0.75"])
    // Commits of 42 files of the view are left out for the share, too.
    #expect(found(history, "a").isEmpty)
    #expect(found(self.history([line, "a b", "a b"]), "a") == ["b 2 1.0"])
  }

  @Test(arguments: [
    // Of equal counts, small commits say more.
    (["a b", "a b", "a c d e f", "a c d e f"], "a", ["b", "c", "d", "e", "f"]),
    // What changes with everything says less.
    (["a log", "a log", "a x", "a x", "log", "log", "log", "log"], "a", ["x", "log"]),
    // Of equals, the newer first.
    (["a z", "a z"] + [String](repeating: "o", count: 400) + ["a b", "a b"], "a", ["z", "b"]),
  ])
  func `the best come first`(lines: [String], path: String, expected: [String]) {
    let found = history(lines).coChanges(of: RepositoryPath(path), countMax: 10) { _ in true }
    #expect(found.map(\.path.string) == expected)
    let first = history(lines).coChanges(of: RepositoryPath(path), countMax: 1) { _ in true }
    #expect(first.map(\.path.string) == [expected[0]])
  }

  @Test(arguments: [
    (["new b", "old>new", "old b"], ["b 2 0.67"]),
    // Twice renamed.
    (["new b", "mid>new", "old>mid", "old b"], ["b 2 0.5"]),
    // Another branch had renamed it before.
    (["new b", "old>new", "new b", "old>new", "old b"], ["b 3 0.6"]),
    // A later file of the former name is not the one that was renamed.
    (["old b", "old b", "old>new", "old b", "new x"], []),
  ])
  func `a file is followed through its names`(lines: [String], expected: [String]) {
    #expect(found(history(lines), "new") == expected)
  }

  @Test func `two files may change names at once`() {
    let history = history(["x p", "y>x x>y", "y p", "x q", "x q"])
    #expect(found(history, "x") == ["p 2 0.67"])
    #expect(found(history, "y") == ["q 2 0.67"])
  }

  @Test(arguments: 0..<20)
  func `a history that is continued is that made anew`(seed: Int) {
    var dice = SeededNumbers(seed: UInt64(seed))
    let lines = (0..<60).map { _ in
      let names = (0..<8).shuffled(using: &dice).map { "f\($0)" }
      let renames = Int.random(in: 0..<8, using: &dice) == 0 ? ["\(names[6])>\(names[7])"] : []
      return (names.prefix(Int.random(in: 1...4, using: &dice)) + renames).joined(separator: " ")
    }
    let split = Int.random(in: 0...60, using: &dice)
    let countMax = Int.random(in: 1...80, using: &dice)
    let older = ChangeHistory(
      head: Self.id(split), end: .beginning,
      commits: commits(Array(lines[split...]), from: split), countMax: countMax)
    let continued = ChangeHistory(
      head: Self.id(0), end: .beginning, commits: commits(Array(lines[..<split])), before: older,
      countMax: countMax)
    let anew = history(lines, countMax: countMax)
    #expect(continued.commitCount == min(60, countMax))
    for number in 0..<8 {
      #expect(found(continued, "f\(number)") == found(anew, "f\(number)"))
    }
  }

  @Test func `what is written is read again`() {
    for lines in [[], ["a"], ["a b", "b>c", "", "x/y z"]] {
      let history = history(lines)
      #expect(ChangeHistory(encoded: history.encoded) == history)
    }
  }

  @Test func `no changed or missing byte is believed`() {
    let bytes = history(["a b", "b>c a", "x/y z"]).encoded
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 0x10
      #expect(ChangeHistory(encoded: changed) == nil, "byte \(position)")
      #expect(ChangeHistory(encoded: Array(bytes[..<position])) == nil)
    }
    #expect(ChangeHistory(encoded: bytes + [0]) == nil)
    #expect(ChangeHistory(encoded: []) == nil)
  }
}

/// Random numbers that are the same in every run.
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
