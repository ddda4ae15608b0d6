/// What is known of one candidate chunk.
package struct ChunkEvidence: Sendable {
  /// Index of the chunk's file among `SearchEvidence.files`.
  package let file: Int
  package let firstLine: Int
  /// The chunk's BM25F score, zero when no query term occurs in it.
  package let lexical: Double
  /// The same by the focused words alone.
  package let focused: Double
  /// Similarity of the chunk's static vector to the query's.
  package let dense: Double
  /// How surely the query names lines of the chunk, in 0...1.
  package let named: Double
  package let definitions: [DefinedName]

  package init(
    file: Int, firstLine: Int, lexical: Double, focused: Double, dense: Double, named: Double = 0,
    definitions: [DefinedName]
  ) {
    self.file = file
    self.firstLine = firstLine
    self.lexical = lexical
    self.focused = focused
    self.dense = dense
    self.named = named
    self.definitions = definitions
  }
}

/// A name defined in a chunk, whole and in parts.
package struct DefinedName: Hashable, Sendable {
  package let name: String
  package let parts: [NamePart]
  /// Whether it is a class, a structure or another kind of type.
  package let isType: Bool

  package init(name: String, parts: [NamePart], isType: Bool = false) {
    self.name = name
    self.parts = parts
    self.isType = isType
  }
}
