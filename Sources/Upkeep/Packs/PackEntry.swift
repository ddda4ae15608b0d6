package import CodeModel
package import Storage

/// One content of a pack: its analysis and the vectors of its chunks, still packed.
package struct PackEntry: Sendable {
  package var key: AnalysisKey
  /// One per chunk.
  package var textHashes: [ContentHash]
  /// Numbers in half precision, for the chunks that have a vector.
  package var vectors: [Int: ArraySlice<UInt8>]
  package var analysis: ArraySlice<UInt8>

  package init(
    key: AnalysisKey, textHashes: [ContentHash], vectors: [Int: ArraySlice<UInt8>],
    analysis: ArraySlice<UInt8>
  ) {
    self.key = key
    self.textHashes = textHashes
    self.vectors = vectors
    self.analysis = analysis
  }

  /// The payload of the entry.
  package var encoded: [UInt8] {
    var bytes = key.blob.bytes
    let language = Array(key.language.rawValue.utf8)
    bytes.append(UInt32(language.count))
    bytes += language
    bytes.append(UInt64(bitPattern: Int64(key.analyserVersion)))
    bytes.append(UInt32(textHashes.count))
    for hash in textHashes { bytes += hash.bytes }
    for ordinal in textHashes.indices { bytes.append(UInt8(vectors[ordinal] == nil ? 0 : 1)) }
    for ordinal in textHashes.indices { bytes += vectors[ordinal] ?? [] }
    return bytes + analysis
  }

  /// Nil for bytes that `encoded` cannot have made.
  init?(decoding payload: [UInt8], dimension: Int) {
    var rest = PackCursor(payload[...])
    guard let blob = rest.take(ContentHash.byteCount).flatMap(ContentHash.init(bytes:)),
      let languageCount = rest.number(UInt32.self),
      languageCount <= PackFormat.languageByteCountMax,
      let language = rest.take(Int(languageCount)),
      let version = rest.number(Int64.self), let chunkCount = rest.number(UInt32.self),
      let hashes = rest.take(Int(chunkCount) * ContentHash.byteCount),
      let marks = rest.take(Int(chunkCount)), marks.allSatisfy({ $0 <= 1 })
    else { return nil }
    key = AnalysisKey(
      blob: blob, language: Language(rawValue: String(decoding: language, as: UTF8.self)),
      analyserVersion: Int(version))
    textHashes = stride(from: hashes.startIndex, to: hashes.endIndex, by: ContentHash.byteCount)
      .compactMap { ContentHash(bytes: hashes[$0..<($0 + ContentHash.byteCount)]) }
    var vectors: [Int: ArraySlice<UInt8>] = [:]
    for (ordinal, mark) in marks.enumerated() where mark == 1 {
      guard dimension > 0, let numbers = rest.take(2 * dimension) else { return nil }
      vectors[ordinal] = numbers
    }
    self.vectors = vectors
    analysis = rest.bytes
  }
}

/// Takes bytes from the front, never more than there are.
struct PackCursor {
  private(set) var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count else { return nil }
    defer { bytes = bytes.dropFirst(count) }
    return bytes.prefix(count)
  }

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
    take(MemoryLayout<Number>.size).map { taken in
      taken.reversed().reduce(0) { $0 << 8 | Number(truncatingIfNeeded: $1) }
    }
  }
}

extension [UInt8] {
  /// Appends all bytes of a number, as many as its type has.
  mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
