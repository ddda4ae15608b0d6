import CodeModel

/// A number that is the same for the same results with the same scores to the last bit (FNV-1a).
struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ hit: SearchHit) {
    let words = [UInt64(hit.lines.start), UInt64(hit.lines.end), hit.score.bitPattern]
    for word in hit.path.bytes.map(UInt64.init) + words {
      value = (value ^ word) &* 0x100_0000_01B3
    }
  }
}
