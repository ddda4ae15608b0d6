import CodeModel
import Indexing
import SourceTree

extension CodebaseFreshness {
  /// - Parameters:
  ///   - pending: What a look at the folder found.
  ///   - obstacle: Why nobody could look.
  ///   - modelProblem: Why there is no model.
  init(
    state: CodebaseStatus.State, pending: PendingChanges?, obstacle: String?,
    textsLackingVector: Int, modelProblem: String?
  ) {
    let textReasons =
      [state.staleness, obstacle].compactMap(\.self) + (pending.map(Self.reasons) ?? [])
    var vectorReasons: [String] = []
    if let modelProblem {
      vectorReasons = ["there is no model: \(modelProblem)"]
    } else if textsLackingVector > 0 {
      vectorReasons = ["\(textsLackingVector) chunk texts have no vector yet"]
    }
    self.init(
      pending: pending.map(Pending.init),
      failures: pending?.diagnostics.map { "\($0.path): \($0.message)" } ?? [],
      failureCount: pending?.diagnosticCount ?? 0, isLexicalLegCurrent: textReasons.isEmpty,
      isVectorLegCurrent: textReasons.isEmpty && vectorReasons.isEmpty,
      reasons: textReasons + vectorReasons)
  }

  private static func reasons(_ pending: PendingChanges) -> [String] {
    var reasons: [String] = []
    let counts = [
      (pending.filesAdded, "added"), (pending.filesModified, "changed"),
      (pending.filesRemoved, "gone or skipped now"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !counts.isEmpty {
      let examples = pending.examples.map(\.string).joined(separator: ", ")
      reasons.append("files since the last sync: \(counts.joined(separator: ", ")) (\(examples))")
    }
    if pending.filesAnalysedOtherwise > 0 {
      reasons.append("\(pending.filesAnalysedOtherwise) files were analysed by another version")
    }
    return reasons
  }
}

extension CodebaseFreshness.Pending {
  fileprivate init(_ changes: PendingChanges) {
    self.init(
      filesAdded: changes.filesAdded, filesModified: changes.filesModified,
      filesRemoved: changes.filesRemoved,
      filesAnalysedOtherwise: changes.filesAnalysedOtherwise,
      examples: changes.examples.map(\.string))
  }
}

extension CodebaseStatus.State {
  fileprivate var staleness: String? {
    switch self {
    case .complete: nil
    case .indexing: "it is being indexed"
    case .partial: "an earlier run ended early; the next one goes on where it stopped"
    }
  }
}
