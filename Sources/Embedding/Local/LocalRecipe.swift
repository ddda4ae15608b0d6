import Transformer

/// How texts become the vectors of a model, beyond its weights, as a part of its identity.
struct LocalRecipe {
  /// The recipe of texts, and a fingerprint where the folder says more than its weights do.
  let name: String

  /// The prompt of questions is no part of it, as their vectors are not kept. Without an encoder it
  /// is for a table of token vectors.
  init(tokenizer: any SentenceTokenizer, prompts: Prompts, encoder: SentenceEncoder?) {
    let prompt = prompts.prompt(for: .document)
    let isPlain = tokenizer is WordPieceSentences && prompt.isEmpty
    guard let encoder, isPlain, encoder.isPlain else {
      var bytes = prompt
      for number in [tokenizer.fingerprint, encoder?.recipeFingerprint ?? 0] {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
      }
      let fingerprint = String(ByteFingerprint.of(bytes), radix: 16)
      name = "\(EmbeddedText.recipe)-\(fingerprint)"
      return
    }
    name = EmbeddedText.recipe
  }
}
