/// A variable of claude-context that means the same as one of our settings.
package struct ForeignVariable: Hashable, Sendable {
  /// How its text becomes one that the setting takes.
  package enum Reading: Hashable, Sendable {
    case same
    case lowercased
    /// Milliseconds as whole seconds.
    case seconds
    /// A flag whose two values are these texts.
    case flag(on: String, off: String)
  }

  package let name: String
  package let reading: Reading

  package init(_ name: String, _ reading: Reading = .same) {
    self.name = name
    self.reading = reading
  }

  /// The text for our setting; nil when the variable makes no sense.
  package func text(_ value: String) -> String? {
    switch reading {
    case .same: value
    case .lowercased: value.lowercased()
    case .seconds: Int(value).map { "\(max($0 / 1000, 1))" }
    case .flag(let on, let off):
      switch value.lowercased() {
      case "true", "1": on
      case "false", "0": off
      default: nil
      }
    }
  }
}
