/// The shape of a transformer block.
struct BlockConfiguration: Hashable, Sendable {
  let hiddenSize: Int
  let headCount: Int
  let feedForwardSize: Int
  let normEpsilon: Float
  /// Between the two layers of the feed-forward part.
  let activation: Activation

  var headSize: Int { hiddenSize / headCount }
}
