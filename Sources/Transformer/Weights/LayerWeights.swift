/// The tensors of one layer of a checkpoint, made into a block.
struct LayerWeights {
  let checkpoint: Checkpoint
  let names: TensorNames
  let layer: Int
  let configuration: BlockConfiguration
  let rotary: RotaryTable?

  func block(precision: KernelPrecision) throws(TransformerFault) -> TransformerBlock {
    TransformerBlock(
      attention: try attention(precision), attentionNorm: try norm(names.attentionNorm),
      feedForward: try feedForward(precision), feedForwardNorm: try norm(names.feedForwardNorm),
      normPlace: configuration.normPlace)
  }

  private func attention(_ precision: KernelPrecision) throws(TransformerFault) -> Attention {
    let sizes = [configuration.querySize, configuration.keySize, configuration.keySize]
    let isFused = names.projection.count == 1
    let projection = try linear(
      names.projection, outputs: isFused ? [configuration.projectionSize] : sizes,
      inputs: configuration.hiddenSize, hasBias: configuration.biases.contains(.projection),
      precision)
    let output = try linear(
      [names.attentionOutput], outputs: [configuration.hiddenSize],
      inputs: configuration.querySize,
      hasBias: configuration.biases.contains(.attentionOutput), precision)
    return Attention(
      configuration, projection: projection, output: output, headNorms: try headNorms(),
      rotary: rotary)
  }

  private func feedForward(_ precision: KernelPrecision) throws(TransformerFault) -> FeedForward {
    let wide = configuration.feedForwardSize
    let expansion = try linear(
      names.expansion, outputs: names.expansion.map { _ in wide },
      inputs: configuration.hiddenSize, hasBias: configuration.biases.contains(.expansion),
      precision)
    let contraction = try linear(
      [names.contraction], outputs: [configuration.hiddenSize], inputs: wide,
      hasBias: configuration.biases.contains(.contraction), precision)
    return FeedForward(
      expansion: expansion, contraction: contraction, activation: configuration.activation,
      isGated: configuration.isGated)
  }

  private func headNorms() throws(TransformerFault) -> HeadNorms? {
    guard configuration.normalizesHeads else { return nil }
    let size = configuration.headSize
    return HeadNorms(
      query: try norm(names.queryNorm, size: size), key: try norm(names.keyNorm, size: size))
  }

  private func linear(
    _ names: [String], outputs: [Int], inputs: Int, hasBias: Bool, _ precision: KernelPrecision
  ) throws(TransformerFault) -> Linear {
    var matrices: [TensorView] = []
    var biases: [TensorView] = []
    for (name, count) in zip(names, outputs) {
      matrices.append(try tensor("\(name).weight", shape: [count, inputs]))
      if hasBias { biases.append(try tensor("\(name).bias", shape: [count])) }
    }
    return Linear(matrices, biases: biases, precision: precision)
  }

  private func norm(_ name: String, size: Int? = nil) throws(TransformerFault) -> RowNorm {
    try checkpoint.norm(
      named: "\(names.layer)\(layer).\(name)", size: size ?? configuration.hiddenSize,
      configuration)
  }

  private func tensor(_ name: String, shape: [Int]) throws(TransformerFault) -> TensorView {
    try checkpoint.tensor(named: "\(names.layer)\(layer).\(name)", shape: shape)
  }
}

extension Checkpoint {
  /// A norm of the kind that the model's blocks have.
  func norm(
    named name: String, size: Int, _ configuration: BlockConfiguration
  ) throws(TransformerFault) -> RowNorm {
    let gain = try tensor(named: "\(name).weight", shape: [size])
    switch configuration.norm {
    case .layer:
      let bias = try tensor(named: "\(name).bias", shape: [size])
      return RowNorm(gain: gain, bias: bias, epsilon: configuration.normEpsilon)
    case .rootMeanSquare: return RowNorm(gain: gain, epsilon: configuration.normEpsilon)
    }
  }
}
