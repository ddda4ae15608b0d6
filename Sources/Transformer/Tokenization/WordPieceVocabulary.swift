#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The tokens of a WordPiece model, and an index that finds one by its bytes.
///
/// The index is one open-addressed table over both kinds of token, those that begin a word and those
/// that continue one (written `##piece`), kept apart by the seed of their hash. A slot is the high
/// 40 bits of the hash over the id plus one, so that most probes end without touching the bytes.
package struct WordPieceVocabulary: Sendable {
  package static let tokenCountMax = (1 << WordPieceIndex.idBitCount) - 1

  /// Bytes of all tokens, continuations without their `##`, and room to load a word past the end.
  private let bytes: [UInt8]
  /// Where each token begins in `bytes`, and the end of the last.
  private let offsets: [Int32]
  private let slots: [UInt64]
  private let isContinuation: [Bool]
  private let pieceByteCountMax: Int
  /// Differs between vocabularies.
  package let fingerprint: UInt64

  /// Reads one token a line.
  package init(path: String) throws(TokenizerFault) {
    try self.init(lines: Self.contents(of: path))
  }

  /// Takes the text of a vocabulary file.
  package init(lines: [UInt8]) throws(TokenizerFault) {
    let pieces = VocabularyPieces(lines: lines)
    guard pieces.count <= Self.tokenCountMax else {
      throw .oversizedVocabulary(tokenCount: pieces.count)
    }
    bytes = pieces.bytes + [UInt8](repeating: 0, count: MemoryLayout<UInt64>.size)
    offsets = pieces.offsets
    isContinuation = pieces.isContinuation
    pieceByteCountMax = pieces.byteCountMax
    slots = Self.slots(bytes: bytes, offsets: offsets, isContinuation: isContinuation)
    fingerprint = ByteFingerprint.of(lines)
  }

  package var count: Int { isContinuation.count }

  /// The token as the vocabulary file writes it.
  package func token(_ id: Int32) -> [UInt8] {
    let piece = bytes[Int(offsets[Int(id)])..<Int(offsets[Int(id) + 1])]
    return isContinuation[Int(id)] ? Array("##".utf8) + piece : Array(piece)
  }

  /// The id of a token written as in the vocabulary file.
  package func id(of token: [UInt8]) -> Int32? {
    let continues = VocabularyPieces.continues(token[...])
    let piece = continues ? Array(token.dropFirst(2)) : token
    return withIndex { index in
      piece.withUnsafeBufferPointer {
        index.id(of: WordBytes($0, lowersASCII: false), continues: continues)
      }
    }
  }

  func special(_ token: String) throws(TokenizerFault) -> Int32 {
    guard let id = id(of: Array(token.utf8)) else { throw .missingToken(token) }
    return id
  }

  /// Lends the lookup tables as raw memory, for loops too hot for array bounds.
  func withIndex<Result>(_ body: (WordPieceIndex) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      offsets.withUnsafeBufferPointer { offsets in
        slots.withUnsafeBufferPointer { slots in
          body(
            WordPieceIndex(
              bytes: bytes, offsets: offsets, slots: slots, pieceByteCountMax: pieceByteCountMax))
        }
      }
    }
  }
}

extension WordPieceVocabulary {
  private static func contents(of path: String) throws(TokenizerFault) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      throw .unreadableVocabulary(path: path, reason: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    var contents: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 {
      contents += block[..<count]
    }
    guard ferror(file) == 0 else {
      throw .unreadableVocabulary(path: path, reason: String(cString: strerror(errno)))
    }
    return contents
  }

  private static func slots(
    bytes: [UInt8], offsets: [Int32], isContinuation: [Bool]
  ) -> [UInt64] {
    var slots = [UInt64](repeating: 0, count: slotCount(tokenCount: isContinuation.count))
    bytes.withUnsafeBufferPointer { bytes in
      for id in isContinuation.indices {
        let piece = UnsafeBufferPointer(rebasing: bytes[Int(offsets[id])..<Int(offsets[id + 1])])
        let word = WordBytes(piece, lowersASCII: false)
        let hash = WordPieceIndex.hash(word, continues: isContinuation[id])
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = WordPieceIndex.slot(hash: hash, id: id)
      }
    }
    return slots
  }

  /// The power of two that keeps the table under half full.
  private static func slotCount(tokenCount: Int) -> Int {
    var count = 64
    while count < 2 * tokenCount { count *= 2 }
    return count
  }
}
