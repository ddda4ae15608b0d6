/// The sizes, in bytes, that chunking keeps to.
enum ChunkLimits {
  /// From the first byte of a chunk to its last; only a longer line or a tail goes beyond.
  static let byteCountMax = 1500
  /// A shorter tail joins the chunk before it.
  static let tailByteCountMin = 80
  /// A chunk may grow this far past its budget by tails and closing lines.
  static let overrunMax = 320
  /// A shorter beginning goes on into a large node instead of standing alone before it.
  static let leadByteCountMin = 160
}
