import Foundation
import Testing

/// Where the answers to questions about this repository's own code are ranked.
struct `Own ranking` {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private static let truth = "\(root)/evaluation/apus"

  /// Whether the commit that is ranked is here with the history that ranking looks at.
  private static var hasCommit: Bool {
    guard FileManager.default.fileExists(atPath: "\(root)/.git") else { return false }
    let git = "git -C '\(root)'"
    let isWhole = try? Shell.run(
      "\(git) cat-file -e $(cat '\(truth)/commit')^{commit}"
        + " && test $(\(git) rev-parse --is-shallow-repository) = false")
    return isWhole != nil
  }

  /// The commit is an old one, so that only a change of ranking moves ranks, not a change of what
  /// is ranked.
  @Test(.enabled(if: hasCommit, "the code that is ranked is a commit of this repository"))
  func `the ranks of the own queries are those that are kept`() async throws {
    let truth = Self.truth
    let commit = try String(contentsOfFile: "\(truth)/commit", encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let outcome = try await Sandbox().apus(
      "eval", "run", "\(truth)/queries.jsonl", "--folder", Self.root, "--at", commit,
      // What the transformer compares depends on which vectors are stored.
      "--set", "search.transformer_budget=0", "--expect", "\(truth)/ranks.csv")
    #expect(
      outcome.code == 0,
      """
      Ranks moved. See and keep them with scripts/evaluate-own, and scripts/evaluate-own --accept.
      \(outcome)
      """)
  }
}
