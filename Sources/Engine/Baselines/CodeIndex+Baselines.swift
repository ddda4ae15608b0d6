package import CodeModel
package import CodeSyntax
import Embedding
import Storage

/// What other ways of searching are rebuilt from, to be measured beside ours.
extension CodeIndex {
  /// The vectors of texts as they are, by the model that compares questions with code, and how many
  /// had to be made; they are kept like those of chunks.
  ///
  /// Throws when the model is missing or a vector cannot be kept.
  package func vectors(
    of texts: [[UInt8]]
  ) async throws -> (vectors: [[Float]], madeCount: Int) {
    let embedder = try await embedder.ready()
    let hashes = texts.map { EmbeddedText.hash(chunkText: $0[...], scope: []) }
    let byHash = Dictionary(zip(hashes, texts)) { $1 }
    let (found, madeCount) = try await vectors.vectors(
      of: hashes, model: embedder.identity, mustKeep: true, turnTextCount: Self.turnTextCount
    ) { missing in
      let made = try await embedder.embed(
        missing.map { byHash[$0] ?? [] }, for: .documents)
      return Dictionary(zip(missing, made)) { $1 }
    }
    return (hashes.map { found[$0] ?? [] }, madeCount)
  }

  /// The vector of a question.
  package func vector(ofQuestion text: String) async throws -> [Float] {
    try await embedder.ready().embed([Array(text.utf8)], for: .query).first ?? []
  }

  /// All nodes of some types in a text; nil without a grammar for the language, and for a text that
  /// is too much work to parse.
  package func nodes(
    ofTypes types: Set<String>, language: Language, in text: [UInt8]
  ) -> [NodeSpan]? {
    grammars.grammar(for: language)?.nodes(ofTypes: types, in: text)
  }

  /// Many more than in searches, so that cores are busy.
  private static let turnTextCount = 256
}
