/// Two linear layers with an activation between them, applied to each row alone.
///
/// Where it is gated, the first layer gives the half to be activated, then the half it multiplies.
struct FeedForward: Sendable {
  private let expansion: Linear
  private let contraction: Linear
  private let activation: Activation
  private let isGated: Bool

  init(expansion: Linear, contraction: Linear, activation: Activation, isGated: Bool = false) {
    precondition(
      expansion.outputs == (isGated ? 2 : 1) * contraction.inputs, "layer sizes differ")
    precondition(isGated || activation != .silu, "silu is only a gate")
    self.expansion = expansion
    self.contraction = contraction
    self.activation = activation
    self.isGated = isGated
  }

  /// Adds the layers' result for `input`, which may be `hidden`, to `hidden`; at most
  /// `Workspace.groupRowCount` rows.
  func addOutput(of input: Rows, to hidden: Rows, workspace: Workspace, kernels: Kernels) {
    var wide = workspace.intermediates(input.count)
    expansion.apply(
      to: input, activation: isGated ? .none : activation, output: wide, workspace: workspace,
      kernels: kernels)
    if isGated { wide = kernels.gate(wide, activation: activation) }
    contraction.apply(
      to: wide, residual: hidden, output: hidden, workspace: workspace, kernels: kernels)
  }
}
