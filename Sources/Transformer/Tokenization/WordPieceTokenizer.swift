/// Turns text into the token ids of an uncased BERT vocabulary.
///
/// Follows the reference tokenizer of the model step by step: clean the text, set CJK ideographs
/// apart, decompose, drop accents, lower the case, split at white space and punctuation, then take
/// the longest vocabulary entry from the left, again and again. Text is bytes; what is not valid
/// UTF-8 is dropped, as the reference drops U+FFFD.
package struct WordPieceTokenizer: Sendable {
  /// Words of more scalars than this become one unknown token.
  package static let wordScalarCountMax = 100

  /// Id of `[CLS]`, which opens a sequence.
  package let clsToken: Int32
  /// Id of `[SEP]`, which closes a sequence.
  package let sepToken: Int32
  /// Id of `[UNK]`, which stands for a word the vocabulary cannot spell.
  package let unknownToken: Int32
  package let vocabulary: WordPieceVocabulary
  /// Token of each ASCII punctuation byte.
  let punctuationTokens: [Int32]
  let wordMemories = WordMemoryShelf()

  /// Reads a `vocab.txt`: one token a line, its line number the id.
  package init(vocabularyPath: String) throws(TokenizerFault) {
    try self.init(vocabulary: WordPieceVocabulary(path: vocabularyPath))
  }

  package init(vocabulary: WordPieceVocabulary) throws(TokenizerFault) {
    self.init(
      vocabulary: vocabulary, unknown: try vocabulary.special("[UNK]"),
      cls: try vocabulary.special("[CLS]"), sep: try vocabulary.special("[SEP]"))
  }

  /// For a vocabulary that may lack the tokens that open and close a sequence, as those of static
  /// tables do; the unknown token stands for what is missing.
  init(unmarked vocabulary: WordPieceVocabulary) throws(TokenizerFault) {
    let unknown = try vocabulary.special("[UNK]")
    self.init(
      vocabulary: vocabulary, unknown: unknown,
      cls: vocabulary.id(of: Array("[CLS]".utf8)) ?? unknown,
      sep: vocabulary.id(of: Array("[SEP]".utf8)) ?? unknown)
  }

  private init(vocabulary: WordPieceVocabulary, unknown: Int32, cls: Int32, sep: Int32) {
    self.vocabulary = vocabulary
    unknownToken = unknown
    clsToken = cls
    sepToken = sep
    punctuationTokens = (UInt8(0)..<128).map { vocabulary.id(of: [$0]) ?? unknown }
  }

  /// The tokens of a text, without `[CLS]` and `[SEP]`.
  ///
  /// - Parameters:
  ///   - tokenCountMax: Where to cut; the cut may fall inside a word, as in the reference.
  ///   - splitting: Which words identifiers are taken apart into.
  package func encode(
    _ text: [UInt8], tokenCountMax: Int? = nil, splitting: IdentifierSplitting = .none
  ) -> [Int32] {
    var tokens: [Int32] = []
    text.withUnsafeBufferPointer {
      append($0, to: &tokens, tokenCountMax: tokenCountMax, splitting: splitting)
    }
    return tokens
  }

  /// Appends the tokens of a text to those already there, which `tokenCountMax` counts too.
  package func append(
    _ text: UnsafeBufferPointer<UInt8>, to tokens: inout [Int32], tokenCountMax: Int? = nil,
    splitting: IdentifierSplitting = .none
  ) {
    let limit = tokenCountMax ?? Int.max
    vocabulary.withIndex { index in
      var encoding = WordPieceEncoding(tokenizer: self, index: index, tokens: tokens, limit: limit)
      tokens = []
      encoding.append(text, splitting: splitting)
      tokens = encoding.takeTokens()
    }
  }
}
