extension WordPieceSentences {
  /// Reads the description of an uncased WordPiece tokenizer; what is not understood is an error.
  init(
    _ document: TokenizerDocument, path: String, splitting: IdentifierSplitting
  ) throws(TokenizerFault) {
    func require(_ condition: Bool, _ reason: String) throws(TokenizerFault) {
      guard condition else { throw .unsupported(path: path, reason: reason) }
    }
    let model = document.model
    try require(model.continuingSubwordPrefix ?? "##" == "##", "words do not go on with ##")
    try require(
      model.maxInputCharsPerWord ?? WordPieceTokenizer.wordScalarCountMax
        == WordPieceTokenizer.wordScalarCountMax, "max_input_chars_per_word is not 100")
    let normalizers = document.normalizer?.steps ?? []
    try require(
      normalizers.map(\.type) == ["BertNormalizer"]
        && normalizers.allSatisfy(\.isUncased), "its normalizer is not that of uncased BERT")
    let words = document.preTokenizer?.steps.map(\.type) ?? []
    try require(words == ["BertPreTokenizer"], "its pre_tokenizer is not BertPreTokenizer")
    let vocabulary = try WordPieceVocabulary(tokens: model.vocab, path: path)
    self.init(
      try WordPieceTokenizer(unmarked: vocabulary), splitting: splitting,
      specialTokens: try SurroundingTokens(document.postProcessor, path: path))
  }
}

extension TokenizerDocument.Step {
  fileprivate var isUncased: Bool {
    lowercase != false && stripAccents != false && handleChineseChars != false
      && cleanText != false
  }
}

extension WordPieceVocabulary {
  /// Takes tokens with their ids, which must be all numbers from zero on.
  fileprivate init(tokens: [String: Int32], path: String) throws(TokenizerFault) {
    let sorted = tokens.sorted { $0.value < $1.value }
    // Tokens that differ only in how their characters are composed are one key in JSON read here.
    guard sorted.enumerated().allSatisfy({ $0.offset == Int($0.element.value) }) else {
      throw .unsupported(path: path, reason: "its ids have gaps; add the model's vocab.txt")
    }
    try self.init(lines: sorted.flatMap { Array($0.key.utf8) + [UInt8(ascii: "\n")] })
  }
}
