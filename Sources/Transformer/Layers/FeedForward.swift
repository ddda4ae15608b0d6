/// Two linear layers with an activation between them, applied to each row alone.
struct FeedForward: Sendable {
  private let expansion: Linear
  private let contraction: Linear
  private let activation: Activation

  init(expansion: Linear, contraction: Linear, activation: Activation) {
    self.expansion = expansion
    self.contraction = contraction
    self.activation = activation
  }

  /// Adds the layers' result to the rows; at most `Workspace.groupRowCount` of them.
  func addOutput(to hidden: Rows, workspace: Workspace, kernels: Kernels) {
    let wide = workspace.intermediates(hidden.count)
    expansion.apply(
      to: hidden, activation: activation, output: wide, workspace: workspace, kernels: kernels)
    contraction.apply(
      to: wide, residual: hidden, output: hidden, workspace: workspace, kernels: kernels)
  }
}
