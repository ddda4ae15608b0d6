/// A fast 64-bit hash that tells contents apart; it is no protection against forgery.
package enum ByteFingerprint {
  package static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { of($0) }
  }

  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state = mix(0xCBF2_9CE4_8422_2325, UInt64(bytes.count))
    var offset = 0
    while offset + 8 <= bytes.count {
      let lane = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = mix(state, UInt64(littleEndian: lane))
      offset += 8
    }
    for byte in bytes[offset...] { state = mix(state, UInt64(byte)) }
    return state
  }

  private static func mix(_ state: UInt64, _ lane: UInt64) -> UInt64 {
    let product = (state ^ lane).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
