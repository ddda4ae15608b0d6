/// Turns texts into the token ids of a model's vocabulary.
package protocol SentenceTokenizer: Sendable {
  /// Ids are below this.
  var vocabularySize: Int { get }
  /// The token for what the vocabulary cannot spell; nil where it spells everything.
  var unknownToken: Int32? { get }
  /// Differs between tokenizers that make different ids of a text.
  var fingerprint: UInt64 { get }

  /// The tokens of a text alone, at most `tokenCountMax`.
  func tokens(of text: [UInt8], tokenCountMax: Int) -> [Int32]
  /// The tokens of a text, cut to `tokenCountMax` with the special tokens that the model wants
  /// around them.
  func sequence(of text: [UInt8], tokenCountMax: Int) -> [Int32]
}
