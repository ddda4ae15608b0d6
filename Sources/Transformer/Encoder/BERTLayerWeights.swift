/// The tensors of one BERT layer by the names of its checkpoint.
struct BERTLayerWeights {
  let file: SafetensorsFile
  let layer: Int
  let configuration: BlockConfiguration

  func block(precision: KernelPrecision) throws(TransformerFault) -> TransformerBlock {
    let hidden = configuration.hiddenSize
    let wide = configuration.feedForwardSize
    let projection = try linear(
      ["attention.self.query", "attention.self.key", "attention.self.value"], outputs: hidden,
      inputs: hidden, precision)
    let output = try linear(
      ["attention.output.dense"], outputs: hidden, inputs: hidden, precision)
    return TransformerBlock(
      attention: Attention(
        projection: projection, output: output, headCount: configuration.headCount),
      attentionNorm: try norm("attention.output.LayerNorm"),
      feedForward: FeedForward(
        expansion: try linear(["intermediate.dense"], outputs: wide, inputs: hidden, precision),
        contraction: try linear(["output.dense"], outputs: hidden, inputs: wide, precision),
        activation: configuration.activation),
      feedForwardNorm: try norm("output.LayerNorm"))
  }

  private func tensor(_ name: String, shape: [Int]) throws(TransformerFault) -> TensorView {
    try file.tensor(named: "encoder.layer.\(layer).\(name)", shape: shape)
  }

  private func linear(
    _ names: [String], outputs: Int, inputs: Int, _ precision: KernelPrecision
  ) throws(TransformerFault) -> Linear {
    var matrices: [TensorView] = []
    var biases: [TensorView] = []
    for name in names {
      matrices.append(try tensor("\(name).weight", shape: [outputs, inputs]))
      biases.append(try tensor("\(name).bias", shape: [outputs]))
    }
    return Linear(matrices, biases: biases, precision: precision)
  }

  private func norm(_ name: String) throws(TransformerFault) -> LayerNorm {
    let shape = [configuration.hiddenSize]
    return LayerNorm(
      gain: try tensor("\(name).weight", shape: shape),
      bias: try tensor("\(name).bias", shape: shape), epsilon: configuration.normEpsilon)
  }
}
