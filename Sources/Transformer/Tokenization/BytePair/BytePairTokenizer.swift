import Foundation

/// Turns text into the token ids of a byte-level BPE vocabulary.
///
/// Text is cut at the words added to the vocabulary, brought to composed form where the model wants
/// that, cut into words by its rule, and each word is merged from its bytes. Bytes that are no valid
/// UTF-8 become U+FFFD, as in the reference.
package struct BytePairTokenizer: SentenceTokenizer {
  let vocabulary: BytePairVocabulary
  let addedTokens: AddedTokens
  let rule: WordRule
  /// Canonical composition (NFC) before all else.
  let composes: Bool
  let addsPrefixSpace: Bool
  let specialTokens: SurroundingTokens
  package let vocabularySize: Int
  package let fingerprint: UInt64

  package var unknownToken: Int32? { nil }

  package func tokens(of text: [UInt8], tokenCountMax: Int) -> [Int32] {
    encode(text, tokenCountMax: tokenCountMax, namingSpecialTokens: false)
  }

  package func sequence(of text: [UInt8], tokenCountMax: Int) -> [Int32] {
    let room = max(0, tokenCountMax - specialTokens.count)
    return specialTokens.around(tokens(of: text, tokenCountMax: room))
  }

  /// The tokens of a text in which the names of special tokens mean these tokens, as the reference
  /// has it. Source code may well hold them, so everything else here reads them as ordinary text.
  package func encodeNamingSpecialTokens(_ text: [UInt8]) -> [Int32] {
    encode(text, tokenCountMax: .max, namingSpecialTokens: true)
  }

  private func encode(
    _ text: [UInt8], tokenCountMax: Int, namingSpecialTokens: Bool
  ) -> [Int32] {
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var tokens: [Int32] = []
    for piece in addedTokens.pieces(of: scalars, namingSpecialTokens: namingSpecialTokens) {
      guard tokens.count < tokenCountMax else { break }
      switch piece {
      case .token(let token): tokens.append(token)
      case .text(let text): append(text, to: &tokens, tokenCountMax: tokenCountMax)
      }
    }
    return Array(tokens.prefix(tokenCountMax))
  }

  private func append(
    _ text: ArraySlice<Unicode.Scalar>, to tokens: inout [Int32], tokenCountMax: Int
  ) {
    var scalars = composes ? Self.composed(text) : Array(text)
    if addsPrefixSpace, scalars.first != " " { scalars.insert(" ", at: 0) }
    var start = 0
    while start < scalars.count, tokens.count < tokenCountMax {
      let end = rule.end(of: start, in: scalars)
      let bytes = scalars[start..<end].flatMap { Array(UTF8.encode($0) ?? .init()) }
      tokens += BytePairMerging(bytes, vocabulary: vocabulary).mergedTokens()
      start = end
    }
  }

  /// Canonical composition, left out below the first mark that could be composed.
  private static func composed(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    guard text.contains(where: { $0.value >= 0x300 }) else { return Array(text) }
    let string = String(String.UnicodeScalarView(text))
    return Array(string.precomposedStringWithCanonicalMapping.unicodeScalars)
  }
}
