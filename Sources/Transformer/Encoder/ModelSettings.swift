/// A `config.json` while it is read: its members, and what is wrong with them.
struct ModelSettings {
  let path: String
  let document: Document

  init(_ file: MappedFile) throws(TransformerFault) {
    path = file.path
    document = try ModelDocument.decode(file)
  }

  /// A size that must be there and make sense.
  func size(_ value: Int?, _ key: String) throws(TransformerFault) -> Int {
    guard let value, 1...ModelConfiguration.sizeMax ~= value else {
      throw .malformed(path: path, reason: "\(key) is not a positive number")
    }
    return value
  }

  /// A real number that must be there and make sense.
  func positive(_ value: Double?, _ key: String) throws(TransformerFault) -> Double {
    guard let value, value > 0, value.isFinite else {
      throw .malformed(path: path, reason: "\(key) is not a positive number")
    }
    return value
  }

  /// Throws that the model is not supported unless the condition holds.
  func require(_ condition: Bool, _ reason: String) throws(TransformerFault) {
    guard condition else { throw .unsupportedModel(path: path, reason: reason) }
  }

  /// The base of rotary positions that are not stretched beyond what the model was trained on.
  func rotaryBase(_ older: Double?, otherwise: Double?) throws(TransformerFault) -> Double {
    let rotary = document.ropeParameters ?? document.ropeScaling
    let kind = rotary?.ropeType ?? rotary?.type ?? "default"
    try require(kind == "default", "rope_type \(kind) is not default")
    return try positive(rotary?.ropeTheta ?? older ?? otherwise, "rope_theta")
  }
}

extension ModelSettings {
  /// The members that matter; what is missing is told apart by the reader.
  struct Document: Decodable {
    let modelType, hiddenAct, positionEmbeddingType, activationFunction: String?
    let layerNormEps, layerNormEpsilon, rmsNormEps: Double?
    let hiddenSize, numAttentionHeads, numKeyValueHeads, headDim: Int?
    let intermediateSize, numHiddenLayers: Int?
    let vocabSize, maxPositionEmbeddings, typeVocabSize, padTokenId: Int?
    let attentionBias, useSlidingWindow, useBidirectionalAttention, isCausal, isDecoder: Bool?

    // The names of the first NomicBERT configurations, taken over from GPT-2.
    let nEmbd, nHead, nInner, nLayer, nPositions, maxTrainedPositions: Int?
    let qkvProjBias, mlpFc1Bias, mlpFc2Bias, prenorm, causal: Bool?
    let useRmsNorm, parallelBlock, rotaryEmbInterleaved: Bool?
    let rotaryEmbBase, rotaryEmbFraction, rotaryScalingFactor, rotaryEmbScaleBase: Double?

    let ropeTheta: Double?
    let ropeParameters, ropeScaling: Rotary?
  }

  struct Rotary: Decodable {
    let ropeTheta: Double?
    let ropeType, type: String?
  }
}
