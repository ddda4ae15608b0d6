/// One layer of a model: attention, then feed-forward, each added to its input, and normalised
/// before or afterwards.
struct TransformerBlock: Sendable {
  private let attention: Attention
  private let attentionNorm: RowNorm
  private let feedForward: FeedForward
  private let feedForwardNorm: RowNorm
  private let normPlace: BlockConfiguration.NormPlace

  init(
    attention: Attention, attentionNorm: RowNorm, feedForward: FeedForward,
    feedForwardNorm: RowNorm, normPlace: BlockConfiguration.NormPlace
  ) {
    self.attention = attention
    self.attentionNorm = attentionNorm
    self.feedForward = feedForward
    self.feedForwardNorm = feedForwardNorm
    self.normPlace = normPlace
  }

  /// Replaces the hidden states; sequence `i` has the rows `bounds[i]..<bounds[i + 1]`.
  func apply(to hidden: Rows, bounds: [Int], workspace: Workspace, kernels: Kernels) {
    var input = hidden
    if normPlace == .before {
      input = workspace.normalized(hidden.count)
      attentionNorm.apply(to: hidden, output: input, kernels: kernels)
    }
    attention.gatherContexts(of: input, bounds: bounds, workspace: workspace, kernels: kernels)
    let contexts = workspace.contexts(hidden.count)
    for first in stride(from: 0, to: hidden.count, by: Workspace.groupRowCount) {
      let group = first..<min(first + Workspace.groupRowCount, hidden.count)
      let rows = hidden[group]
      attention.addOutput(of: contexts[group], to: rows, workspace: workspace, kernels: kernels)
      switch normPlace {
      case .after:
        attentionNorm.apply(to: rows, kernels: kernels)
        feedForward.addOutput(of: rows, to: rows, workspace: workspace, kernels: kernels)
        feedForwardNorm.apply(to: rows, kernels: kernels)
      case .before:
        let normalized = workspace.normalized(rows.count)
        feedForwardNorm.apply(to: rows, output: normalized, kernels: kernels)
        feedForward.addOutput(of: normalized, to: rows, workspace: workspace, kernels: kernels)
      }
    }
  }
}
