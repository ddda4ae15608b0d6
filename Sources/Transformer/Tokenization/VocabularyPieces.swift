/// The lines of a vocabulary file, taken apart in one pass: start-up waits for it.
struct VocabularyPieces {
  /// Bytes of all tokens, continuations without their `##`.
  private(set) var bytes: [UInt8] = []
  /// Where each token begins in `bytes`, and the end of the last.
  private(set) var offsets: [Int32] = [0]
  private(set) var isContinuation: [Bool] = []
  /// Bytes of the longest token.
  private(set) var byteCountMax = 0

  init(lines: [UInt8]) {
    bytes.reserveCapacity(lines.count)
    var start = 0
    while start < lines.count {
      let end = lines[start...].firstIndex(of: UInt8(ascii: "\n")) ?? lines.count
      append(lines[start..<end])
      start = end + 1
    }
  }

  var count: Int { isContinuation.count }

  static func continues(_ token: ArraySlice<UInt8>) -> Bool {
    token.count > 2 && token.starts(with: "##".utf8)
  }

  private mutating func append(_ token: ArraySlice<UInt8>) {
    let continues = Self.continues(token)
    let piece = continues ? token.dropFirst(2) : token
    bytes += piece
    offsets.append(Int32(bytes.count))
    isContinuation.append(continues)
    byteCountMax = max(byteCountMax, piece.count)
  }
}
