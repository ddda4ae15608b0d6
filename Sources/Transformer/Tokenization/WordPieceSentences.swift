/// WordPiece tokens between the special ones that the model wants.
package struct WordPieceSentences: SentenceTokenizer {
  package let tokenizer: WordPieceTokenizer
  private let splitting: IdentifierSplitting
  private let specialTokens: SurroundingTokens

  /// Between `[CLS]` and `[SEP]`.
  package init(_ tokenizer: WordPieceTokenizer, splitting: IdentifierSplitting) {
    self.init(
      tokenizer, splitting: splitting,
      specialTokens: SurroundingTokens(before: [tokenizer.clsToken], after: [tokenizer.sepToken]))
  }

  init(
    _ tokenizer: WordPieceTokenizer, splitting: IdentifierSplitting,
    specialTokens: SurroundingTokens
  ) {
    self.tokenizer = tokenizer
    self.splitting = splitting
    self.specialTokens = specialTokens
  }

  package var vocabularySize: Int { tokenizer.vocabulary.count }
  package var unknownToken: Int32? { tokenizer.unknownToken }
  package var fingerprint: UInt64 { tokenizer.vocabulary.fingerprint }

  package func tokens(of text: [UInt8], tokenCountMax: Int) -> [Int32] {
    tokenizer.encode(text, tokenCountMax: tokenCountMax, splitting: splitting)
  }

  package func sequence(of text: [UInt8], tokenCountMax: Int) -> [Int32] {
    let room = max(0, tokenCountMax - specialTokens.count)
    return specialTokens.around(tokens(of: text, tokenCountMax: room))
  }
}
