import CKernels

/// How the hidden states of a sequence become one vector.
enum Pooling: String, Hashable, Sendable, CaseIterable {
  case mean
  /// The first token's.
  case firstToken = "cls"
  case lastToken = "lasttoken"

  /// Writes the vector of the rows, of which there is one at least.
  func apply(to hidden: Rows, output: UnsafeMutablePointer<Float>) {
    switch self {
    case .mean: apus_mean_rows(hidden.start, hidden.count, hidden.width, output)
    case .firstToken: output.update(from: hidden.start, count: hidden.width)
    case .lastToken:
      let last = hidden[hidden.count - 1..<hidden.count]
      output.update(from: last.start, count: hidden.width)
    }
  }
}
