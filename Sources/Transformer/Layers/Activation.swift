import CKernels

/// What a layer does to its sums after the bias.
enum Activation: String, Hashable, Sendable {
  case none
  /// By the error function, not the tanh approximation.
  case gelu
  /// `x * sigmoid(x)`; only as a gate.
  case silu

  /// The kernel's name for it as a gate.
  var gate: apus_gate { self == .silu ? APUS_GATE_SILU : APUS_GATE_GELU }
}
