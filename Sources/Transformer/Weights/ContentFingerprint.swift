/// A cheap hash that tells model files apart; it is no protection against forgery.
///
/// Of large data it reads samples, so that it costs a millisecond and not the reading of the file.
struct ContentFingerprint {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  private static let sampleCount = 64
  private static let sampleSize = 64

  /// Takes in all bytes and their count.
  mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    combine(UInt64(bytes.count))
    var offset = 0
    while offset + 8 <= bytes.count {
      combine(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    for byte in bytes[offset...] { combine(UInt64(byte)) }
  }

  /// Takes in the count and pieces spread evenly from the first byte to the last.
  mutating func combine(samplesOf bytes: UnsafeRawBufferPointer) {
    guard bytes.count > Self.sampleCount * Self.sampleSize else { return combine(bytes) }
    combine(UInt64(bytes.count))
    for sample in 0..<Self.sampleCount {
      let start = (bytes.count - Self.sampleSize) / (Self.sampleCount - 1) * sample
      combine(UnsafeRawBufferPointer(rebasing: bytes[start..<start + Self.sampleSize]))
    }
  }

  /// The first twelve hexadecimal digits.
  var hexadecimal: String {
    var mixed = state
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
    mixed ^= mixed >> 33
    let digits = String(mixed, radix: 16)
    return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(12))
  }

  private mutating func combine(_ word: UInt64) {
    state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }
}

extension ContentFingerprint {
  /// Of a model: its configuration and its weights.
  init(settings: MappedFile, _ checkpoint: Checkpoint) {
    self.init()
    combine(settings.bytes)
    for file in checkpoint.files { combine(weights: file) }
  }

  /// Takes in a weights file: its table of contents and samples of each tensor.
  mutating func combine(weights file: SafetensorsFile) {
    for name in file.tensorNames {
      guard let entry = file.header.entries[name] else { continue }
      Array(name.utf8).withUnsafeBytes { combine($0) }
      combine(samplesOf: UnsafeRawBufferPointer(rebasing: file.file.bytes[entry.bytes]))
    }
  }
}
