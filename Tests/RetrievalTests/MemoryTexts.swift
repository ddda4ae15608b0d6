import CodeModel
import Retrieval
import Storage
import Synchronization

/// Chunk texts and vectors in memory.
final class MemoryTexts: ChunkSource, VectorStore {
  private let chunks = Mutex<[ChunkID: StoredChunk]>([:])
  private let vectors = Mutex<[ContentHash: [Float]]>([:])

  /// Keeps a chunk and returns its number.
  func add(_ sample: SampleChunk, lines: LineRange, symbols: [ChunkSymbol]) -> Int64 {
    chunks.withLock { chunks in
      let id = ChunkID(rawValue: Int64(chunks.count + 1))
      chunks[id] = StoredChunk(
        id: id, ordinal: 0,
        chunk: Chunk(
          bytes: 0..<sample.text.utf8.count, lines: lines, scope: sample.scope,
          signature: sample.signature, symbols: symbols),
        text: Array(sample.text.utf8), embeddedTextHash: Self.hash(of: sample))
      return id.rawValue
    }
  }

  func storeVectors(
    _ new: [ContentHash: [Float]], model: String
  ) throws(StorageFault) {
    vectors.withLock { $0.merge(new) { stored, _ in stored } }
  }

  func remove(textContaining word: String) {
    chunks.withLock { chunks in
      chunks = chunks.filter { !String(decoding: $0.value.text, as: UTF8.self).contains(word) }
    }
  }

  func chunks(withIDs ids: [ChunkID]) throws(StorageFault) -> [ChunkID: StoredChunk] {
    chunks.withLock { chunks in
      Dictionary(uniqueKeysWithValues: Set(ids).compactMap { id in chunks[id].map { (id, $0) } })
    }
  }

  func vectors(
    of textHashes: [ContentHash], model: String
  ) throws(StorageFault) -> [ContentHash: [Float]] {
    vectors.withLock { vectors in vectors.filter { textHashes.contains($0.key) } }
  }

  /// Equal texts in equal scopes have equal hashes; good enough for a handful of chunks.
  private static func hash(of sample: SampleChunk) -> ContentHash {
    var digest = [UInt8](repeating: 0, count: ContentHash.byteCount)
    for (index, byte) in (sample.scope.joined() + sample.text).utf8.enumerated() {
      digest[index % digest.count] = digest[index % digest.count] &* 31 &+ byte
    }
    guard let hash = ContentHash(bytes: digest) else { preconditionFailure("a digest is 32 bytes") }
    return hash
  }
}
