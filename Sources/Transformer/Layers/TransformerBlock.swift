/// One layer of an encoder: attention, then feed-forward, each added to its input and normalised
/// afterwards.
struct TransformerBlock: Sendable {
  private let attention: Attention
  private let attentionNorm: LayerNorm
  private let feedForward: FeedForward
  private let feedForwardNorm: LayerNorm

  init(
    attention: Attention, attentionNorm: LayerNorm, feedForward: FeedForward,
    feedForwardNorm: LayerNorm
  ) {
    self.attention = attention
    self.attentionNorm = attentionNorm
    self.feedForward = feedForward
    self.feedForwardNorm = feedForwardNorm
  }

  /// Replaces the hidden states; sequence `i` has the rows `bounds[i]..<bounds[i + 1]`.
  func apply(to hidden: Rows, bounds: [Int], workspace: Workspace, kernels: Kernels) {
    attention.gatherContexts(of: hidden, bounds: bounds, workspace: workspace, kernels: kernels)
    let contexts = workspace.contexts(hidden.count)
    for first in stride(from: 0, to: hidden.count, by: Workspace.groupRowCount) {
      let group = first..<min(first + Workspace.groupRowCount, hidden.count)
      let rows = hidden[group]
      attention.addOutput(of: contexts[group], to: rows, workspace: workspace, kernels: kernels)
      attentionNorm.apply(to: rows, kernels: kernels)
      feedForward.addOutput(to: rows, workspace: workspace, kernels: kernels)
      feedForwardNorm.apply(to: rows, kernels: kernels)
    }
  }
}
