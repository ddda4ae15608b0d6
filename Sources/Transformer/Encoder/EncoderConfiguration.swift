#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a BERT model's `config.json` says about its shape.
struct EncoderConfiguration: Hashable, Sendable {
  let block: BlockConfiguration
  let layerCount: Int
  let vocabularySize: Int
  let positionCount: Int
  let tokenTypeCount: Int

  init(of file: MappedFile) throws(TransformerFault) {
    let document: Document
    do { document = try Document(parsing: file.bytes) } catch {
      throw .malformed(path: file.path, reason: "\(error)")
    }
    func size(_ value: Int?, _ key: String) throws(TransformerFault) -> Int {
      guard let value, 1...(1 << 24) ~= value else {
        throw .malformed(path: file.path, reason: "\(key) is not a positive number")
      }
      return value
    }
    func require(_ condition: Bool, _ reason: String) throws(TransformerFault) {
      guard condition else { throw .unsupportedModel(path: file.path, reason: reason) }
    }
    try require(document.modelType == "bert", "only BERT encoders are")
    try require(document.hiddenAct == "gelu", "hidden_act is not gelu")
    let position = document.positionEmbeddingType ?? "absolute"
    try require(position == "absolute", "position_embedding_type is not absolute")
    guard let epsilon = document.layerNormEps, epsilon > 0 else {
      throw .malformed(path: file.path, reason: "layer_norm_eps is not a positive number")
    }
    block = BlockConfiguration(
      hiddenSize: try size(document.hiddenSize, "hidden_size"),
      headCount: try size(document.numAttentionHeads, "num_attention_heads"),
      feedForwardSize: try size(document.intermediateSize, "intermediate_size"),
      normEpsilon: Float(epsilon),
      activation: .gelu)
    layerCount = try size(document.numHiddenLayers, "num_hidden_layers")
    vocabularySize = try size(document.vocabSize, "vocab_size")
    positionCount = try size(document.maxPositionEmbeddings, "max_position_embeddings")
    tokenTypeCount = try size(document.typeVocabSize, "type_vocab_size")
    try require(
      block.hiddenSize % block.headCount == 0 && block.headSize % 16 == 0
        && block.feedForwardSize % 16 == 0, "its sizes are not multiples of 16")
  }
}

/// The members of `config.json` that matter; what is missing is told apart by the reader.
private struct Document: Decodable {
  let modelType, hiddenAct, positionEmbeddingType: String?
  let layerNormEps: Double?
  let hiddenSize, numAttentionHeads, intermediateSize, numHiddenLayers: Int?
  let vocabSize, maxPositionEmbeddings, typeVocabSize: Int?

  init(parsing bytes: UnsafeRawBufferPointer) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Self.self, from: Data(bytes))
  }
}
