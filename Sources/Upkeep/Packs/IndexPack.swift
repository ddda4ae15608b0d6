package import CodeModel
import ContentHashing
import Embedding
import GrammarWorkers
import Indexing
package import Storage

/// A pack of analyses and vectors made elsewhere, of which an importer takes what belongs to content
/// that it holds.
package struct IndexPack: AnalysisLibrary {
  private let reader: PackReader

  /// Reads the pack from end to end and checks its hashes; throws `PackFault`.
  ///
  /// - Parameter analyserVersion: The version of this program's analyser, which must be that of the
  ///   pack: another one would have found other chunks.
  package init(path: String, analyserVersion: Int) throws(PackFault) {
    reader = try PackReader(path: path)
    guard reader.header.analyserVersion == analyserVersion else {
      throw .otherAnalyser(
        path: path, found: reader.header.analyserVersion, own: analyserVersion)
    }
  }

  package var path: String { reader.path }
  /// Identity of the model the vectors are of; nil when there are none.
  package var model: String? { reader.header.model }
  package var dimension: Int { reader.header.dimension }
  package var entryCount: Int { reader.keys.count }
  package var vectorCount: Int { reader.vectorCount }

  package func holds(_ key: AnalysisKey) -> Bool { reader.holds(key) }

  package func analysis(for key: AnalysisKey, of content: [UInt8]) -> FileAnalysis? {
    reader.entry(for: key).flatMap { Self.analysis(in: $0, of: content) }
  }

  /// Whether a content is the one that a key names.
  package static func isContent(_ content: [UInt8], of key: AnalysisKey) -> Bool {
    ContentHash(hashing: content) == key.blob
  }

  /// The texts of a content that have vectors, with these: what a sample is compared by.
  package func embedded(
    _ key: AnalysisKey, of content: [UInt8]
  ) -> [(text: [UInt8], vector: [Float])] {
    guard let entry = reader.entry(for: key),
      let analysis = Self.analysis(in: entry, of: content)
    else { return [] }
    return entry.vectors.keys.sorted().map { ordinal in
      let chunk = analysis.chunks[ordinal]
      return (
        EmbeddedText.bytes(chunkText: content[chunk.bytes], scope: chunk.scope),
        UnitVector.decoded(entry.vectors[ordinal] ?? [])
      )
    }
  }

  /// The vectors of texts; one that is no unit vector is left out.
  package func vectors(of texts: [ContentHash]) -> [ContentHash: [Float]] {
    var vectors: [ContentHash: [Float]] = [:]
    for text in texts { vectors[text] = reader.vector(of: text) }
    return vectors
  }

  private static func analysis(in entry: PackEntry, of content: [UInt8]) -> FileAnalysis? {
    guard
      let analysis = try? AnalysisWire.decoded(
        entry.analysis, of: content, language: entry.key.language),
      analysis.chunks.count == entry.textHashes.count
    else { return nil }
    let symbols = Set(analysis.symbols.map { ChunkSymbol(name: $0.name, kind: $0.kind) })
    let isTrue = zip(analysis.chunks, entry.textHashes).allSatisfy { chunk, hash in
      EmbeddedText.hash(chunkText: content[chunk.bytes], scope: chunk.scope) == hash
        && symbols.isSuperset(of: chunk.symbols)
    }
    return isTrue ? analysis : nil
  }
}
