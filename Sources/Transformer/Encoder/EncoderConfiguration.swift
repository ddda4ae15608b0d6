/// What a BERT model's `config.json` says about its shape.
struct EncoderConfiguration: Hashable, Sendable {
  let block: BlockConfiguration
  let layerCount: Int
  let vocabularySize: Int
  let positionCount: Int
  let tokenTypeCount: Int

  init(of file: MappedFile) throws(TransformerFault) {
    let document: JSONValue
    do { document = try JSONReader.value(of: file.bytes) } catch {
      throw .malformed(path: file.path, reason: "\(error.reason) at byte \(error.offset)")
    }
    func size(_ key: String) throws(TransformerFault) -> Int {
      guard let value = document[key]?.integer, 1...(1 << 24) ~= value else {
        throw .malformed(path: file.path, reason: "\(key) is not a positive number")
      }
      return value
    }
    func require(_ condition: Bool, _ reason: String) throws(TransformerFault) {
      guard condition else { throw .unsupportedModel(path: file.path, reason: reason) }
    }
    try require(document["model_type"]?.string == "bert", "only BERT encoders are")
    try require(document["hidden_act"]?.string == "gelu", "hidden_act is not gelu")
    let position = document["position_embedding_type"]?.string ?? "absolute"
    try require(position == "absolute", "position_embedding_type is not absolute")
    guard let epsilon = document["layer_norm_eps"]?.double, epsilon > 0 else {
      throw .malformed(path: file.path, reason: "layer_norm_eps is not a positive number")
    }
    block = BlockConfiguration(
      hiddenSize: try size("hidden_size"), headCount: try size("num_attention_heads"),
      feedForwardSize: try size("intermediate_size"), normEpsilon: Float(epsilon),
      activation: .gelu)
    layerCount = try size("num_hidden_layers")
    vocabularySize = try size("vocab_size")
    positionCount = try size("max_position_embeddings")
    tokenTypeCount = try size("type_vocab_size")
    try require(
      block.hiddenSize % block.headCount == 0 && block.headSize % 16 == 0
        && block.feedForwardSize % 16 == 0, "its sizes are not multiples of 16")
  }
}
