/// The first bytes of a file of token vectors.
///
/// Little-endian, 192 bytes:
///
///     0  magic "APUSSTV" and a zero byte     32  fingerprint of the vocabulary, 8 bytes
///     8  format version, 4 bytes             40  fingerprint of all that follows the header, 8
///     12 dimension, 4                        48  smoothing of the weights, 8 (a double)
///     16 token count, 4                      56  zeros, 8
///     20 zeros, 12                           64  identity of the model, UTF-8, zeros to 192
///
/// The header is followed by one float scale a token, one float weight a token, and one row of
/// `dimension` signed bytes a token.
struct StaticTableHeader: Hashable {
  static let magic = Array("APUSSTV\0".utf8)
  static let version: UInt32 = 1
  static let byteCount = 192
  static let modelByteCountMax = byteCount - 64

  var dimension: Int
  var tokenCount: Int
  var vocabularyFingerprint: UInt64
  var contentFingerprint: UInt64
  /// The `a` of a token's weight a / (a + p).
  var smoothing: Double
  /// Identity of the model the vectors come from.
  var model: String

  var scalesOffset: Int { Self.byteCount }
  var weightsOffset: Int { scalesOffset + 4 * tokenCount }
  var rowsOffset: Int { weightsOffset + 4 * tokenCount }
  var fileByteCount: Int { rowsOffset + dimension * tokenCount }

  func encoded() -> [UInt8] {
    var bytes = Self.magic
    for number in [Self.version, UInt32(dimension), UInt32(tokenCount), 0, 0, 0] {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    for number in [vocabularyFingerprint, contentFingerprint, smoothing.bitPattern, 0] {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    bytes += model.utf8.prefix(Self.modelByteCountMax)
    return bytes + [UInt8](repeating: 0, count: Self.byteCount - bytes.count)
  }

  /// Reads a header, and checks that the file is of this format and whole.
  static func decode(_ file: UnsafeRawBufferPointer, path: String) throws(EmbeddingFault) -> Self {
    guard file.count >= byteCount, file.prefix(magic.count).elementsEqual(magic) else {
      throw .damagedStaticTable(path: path, reason: "it does not begin with the header of its kind")
    }
    let version: UInt32 = file.number(at: 8)
    guard version == Self.version else {
      let reason = "it has format \(version), this version reads \(Self.version)"
      throw .outdatedStaticTable(path: path, reason: reason)
    }
    let header = StaticTableHeader(fields: file)
    guard header.dimension == StaticTokenTable.dimension else {
      let wanted = StaticTokenTable.dimension
      let reason = "its vectors have \(header.dimension) elements, not \(wanted)"
      throw .outdatedStaticTable(path: path, reason: reason)
    }
    guard file.count == header.fileByteCount else {
      let reason = "it has \(file.count) bytes instead of \(header.fileByteCount)"
      throw .damagedStaticTable(path: path, reason: reason)
    }
    return header
  }
}

extension StaticTableHeader {
  private init(fields file: UnsafeRawBufferPointer) {
    self.init(
      dimension: Int(file.number(at: 12) as UInt32), tokenCount: Int(file.number(at: 16) as UInt32),
      vocabularyFingerprint: file.number(at: 32), contentFingerprint: file.number(at: 40),
      smoothing: Double(bitPattern: file.number(at: 48)),
      model: String(decoding: file[64..<Self.byteCount].prefix { $0 != 0 }, as: UTF8.self))
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func number<Number: FixedWidthInteger>(at offset: Int) -> Number {
    Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
