extension BytePairTokenizer {
  /// Reads the description of a byte-level BPE tokenizer; what is not understood is an error.
  init(
    _ document: TokenizerDocument, path: String, fingerprint: UInt64
  ) throws(TokenizerFault) {
    func require(_ condition: Bool, _ reason: String) throws(TokenizerFault) {
      guard condition else { throw .unsupported(path: path, reason: reason) }
    }
    let model = document.model
    try require(
      (model.continuingSubwordPrefix ?? "").isEmpty && (model.endOfWordSuffix ?? "").isEmpty
        && model.byteFallback != true, "its BPE is not byte-level")
    try require(model.ignoreMerges != true, "ignore_merges is true")
    let normalizers = document.normalizer?.steps.map(\.type) ?? []
    let unknown = normalizers.first { $0 != "NFC" }
    try require(unknown == nil, "its normalizer is \(unknown ?? "")")
    let words = try Self.words(document.preTokenizer, path: path)
    vocabulary = try BytePairVocabulary(model.vocab, merges: model.merges, path: path)
    addedTokens = AddedTokens((document.addedTokens ?? []).map(AddedTokens.Token.init))
    rule = words.rule
    composes = !normalizers.isEmpty
    addsPrefixSpace = words.addsPrefixSpace
    specialTokens = try SurroundingTokens(document.postProcessor, path: path)
    vocabularySize = max(
      vocabulary.count, Int((document.addedTokens ?? []).map(\.id).max() ?? -1) + 1)
    self.fingerprint = fingerprint
  }

  /// The rule for words: an expression of its own before the byte level, or the byte level's.
  private static func words(
    _ preTokenizer: TokenizerDocument.Step?, path: String
  ) throws(TokenizerFault) -> (rule: WordRule, addsPrefixSpace: Bool) {
    let steps = preTokenizer?.steps ?? []
    guard let byteLevel = steps.last, byteLevel.type == "ByteLevel", steps.count <= 2 else {
      let types = steps.map(\.type).joined(separator: ", ")
      throw .unsupported(
        path: path, reason: "its pre_tokenizer is \(types.isEmpty ? "missing" : types)")
    }
    let addsPrefixSpace = byteLevel.addPrefixSpace ?? true
    guard steps.count == 2 else {
      guard byteLevel.useRegex ?? true else {
        throw .unsupported(path: path, reason: "its pre_tokenizer does not cut words")
      }
      return (.gpt2, addsPrefixSpace)
    }
    let split = steps[0]
    guard split.type == "Split", split.behavior == "Isolated", split.invert != true,
      byteLevel.useRegex == false
    else {
      throw .unsupported(path: path, reason: "its pre_tokenizer is \(split.type) and ByteLevel")
    }
    guard let rule = split.pattern?.regex.flatMap(WordRule.init(pattern:)) else {
      let pattern = split.pattern?.regex ?? ""
      throw .unsupported(path: path, reason: "its pre_tokenizer cuts words by \(pattern)")
    }
    return (rule, addsPrefixSpace)
  }
}

extension AddedTokens.Token {
  fileprivate init(_ token: TokenizerDocument.AddedToken) {
    self.init(
      text: Array(token.content.unicodeScalars), id: token.id,
      isSpecial: token.special ?? false, takesLeft: token.lstrip ?? false,
      takesRight: token.rstrip ?? false)
  }
}
