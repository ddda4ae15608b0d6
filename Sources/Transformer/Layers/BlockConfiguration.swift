/// The shape of a transformer block: what tells one family of models from another.
struct BlockConfiguration: Hashable, Sendable {
  /// How rows are normalised.
  enum Norm: Hashable, Sendable {
    /// To mean 0 and variance 1, with a gain and a bias.
    case layer
    /// To mean square 1, with a gain.
    case rootMeanSquare
  }

  /// Where a part of the block is normalised.
  enum NormPlace: Hashable, Sendable {
    /// Its input, with the sum left as it is: decoders.
    case before
    /// The sum of its input and result: BERT and its kin.
    case after
  }

  /// How tokens know where they stand.
  enum Positions: Hashable, Sendable {
    /// By a vector added to each token before the first block.
    case embedded
    /// By turning queries and keys, the slowest pair of elements once in `2 pi * base` tokens.
    case rotary(base: Double)
  }

  /// Which tokens a token looks at.
  enum Mask: Hashable, Sendable {
    case all
    /// Itself and those before it.
    case causal
  }

  /// Layers that add a bias.
  struct Biases: OptionSet, Hashable, Sendable {
    let rawValue: Int

    static let projection = Biases(rawValue: 1)
    static let attentionOutput = Biases(rawValue: 2)
    static let expansion = Biases(rawValue: 4)
    static let contraction = Biases(rawValue: 8)
    static let all: Biases = [.projection, .attentionOutput, .expansion, .contraction]
  }

  let hiddenSize: Int
  let headCount: Int
  /// Heads of keys and values, each shared by as many heads of queries.
  let keyValueHeadCount: Int
  let headSize: Int
  let feedForwardSize: Int
  let norm: Norm
  let normPlace: NormPlace
  let normEpsilon: Float
  let positions: Positions
  let mask: Mask
  /// Between the two layers of the feed-forward part.
  let activation: Activation
  /// Whether the activated half of the first layer multiplies another half.
  let isGated: Bool
  /// Whether queries and keys are normalised head by head.
  let normalizesHeads: Bool
  let biases: Biases

  /// Elements of all heads of queries.
  var querySize: Int { headCount * headSize }
  /// Elements of all heads of keys, or of values.
  var keySize: Int { keyValueHeadCount * headSize }
  /// Queries, keys and values side by side.
  var projectionSize: Int { querySize + 2 * keySize }
  /// What the first layer of the feed-forward part gives.
  var expansionSize: Int { isGated ? 2 * feedForwardSize : feedForwardSize }
}

extension BlockConfiguration {
  /// Whether the kernels, which work on sixteen numbers at a time, take these sizes.
  var hasKernelSizes: Bool {
    [hiddenSize, headSize, feedForwardSize].allSatisfy { $0 % 16 == 0 }
      && headCount % keyValueHeadCount == 0
  }
}
