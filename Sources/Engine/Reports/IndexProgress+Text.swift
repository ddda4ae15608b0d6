extension IndexProgress {
  /// A rough share of the whole work done, 0...1, rising from stage to stage.
  package var overallShare: Double {
    let share = fraction ?? Self.openEndedShare(completed)
    return switch stage {
    case .scanning: 0.1 * share
    case .analysing: 0.1 + 0.8 * share
    case .compacting: 0.9 + 0.05 * share
    case .embedding: 0.95 + 0.04 * share
    case .replicating: 0.99 + 0.01 * share
    }
  }

  /// Rises without end while the total is unknown; half way at the files of a middling codebase.
  private static func openEndedShare(_ completed: Int) -> Double {
    Double(completed) / Double(completed + 5_000)
  }

  /// Such as `analysing, 120 of 3,000 files`.
  package var sentence: String {
    let unit = stage == .embedding ? "chunks" : "files"
    guard let total else { return "\(stage.rawValue), \(completed) \(unit)" }
    return "\(stage.rawValue), \(completed) of \(total) \(unit)"
  }
}
