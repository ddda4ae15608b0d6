import CodeModel

/// One thing that may be added to a context.
struct PackingStep {
  enum Effect {
    /// Shows lines of a match, of a use or of a test.
    case show(Showing)
    /// Names a match, by its index.
    case name(Int)
    /// Names a function called, by its index.
    case nameCallee(Int)
  }

  struct Showing {
    let file: PackingFile
    let lines: [LineRange]
    let role: ContextSection.Role
    /// Of a match its index; nil for a use or a test.
    let match: Int?
    /// Of a use or a test.
    let reason: String
  }

  let effect: Effect
  let value: Double
  /// Bytes, as if nothing else were shown.
  let cost: Int
  /// The index of the step that must come first.
  let requirement: Int?
}

extension PackingStep.Showing {
  /// What a title and two fences take.
  private static let frameByteCount = 90

  var byteCount: Int {
    let set = LineSet(lines)
    return set.ranges.reduce(Self.frameByteCount) { $0 + file.text.byteCount(of: $1) + 10 }
  }
}
