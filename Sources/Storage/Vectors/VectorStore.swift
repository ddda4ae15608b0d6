package import CodeModel

/// The vectors a store keeps by the text they stand for.
package protocol VectorStore: Sendable {
  /// The vectors a model made of embedded texts, rounded to half precision; texts without one are
  /// left out.
  func vectors(
    of textHashes: [ContentHash], model: String
  ) throws(StorageFault) -> [ContentHash: [Float]]

  /// Keeps vectors in half precision; a text that already has one by this model keeps it.
  func storeVectors(_ vectors: [ContentHash: [Float]], model: String) throws(StorageFault)
}
