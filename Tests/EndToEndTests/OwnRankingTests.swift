import Foundation
import Testing

/// Where the answers to questions about this repository's own code are ranked.
struct `Own ranking` {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private static var isCheckout: Bool {
    FileManager.default.fileExists(atPath: "\(root)/.git")
  }

  /// The commit is an old one, so that only a change of ranking moves ranks, not a change of what
  /// is ranked.
  @Test(.enabled(if: isCheckout, "the code that is ranked is a commit of this repository"))
  func `the ranks of the own queries are those that are kept`() async throws {
    let truth = "\(Self.root)/evaluation/apus"
    let commit = try String(contentsOfFile: "\(truth)/commit", encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let outcome = try await Sandbox().apus(
      "eval", "run", "\(truth)/queries.jsonl", "--folder", Self.root, "--at", commit,
      "--expect", "\(truth)/ranks.csv")
    #expect(
      outcome.code == 0,
      """
      Ranks moved, or commit \(commit) is not in this clone. See and keep them with
      scripts/evaluate-own, and scripts/evaluate-own --accept.
      \(outcome)
      """)
  }
}
