/// A 64-bit checksum against accidental damage, eight bytes a step.
package struct Checksum: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325
  private var pending: UInt64 = 0
  private var pendingCount = 0
  private var byteCount: UInt64 = 0

  package init() {}

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    byteCount += UInt64(bytes.count)
    var offset = 0
    while offset < bytes.count, pendingCount != 0 { take(bytes[offset], &offset) }
    while bytes.count - offset >= 8 {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    while offset < bytes.count { take(bytes[offset], &offset) }
  }

  package var value: UInt64 {
    var copy = self
    copy.mix(pending)
    copy.mix(byteCount)
    return copy.state
  }

  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = Checksum()
    checksum.update(bytes)
    return checksum.value
  }

  private mutating func take(_ byte: UInt8, _ offset: inout Int) {
    pending |= UInt64(byte) << UInt64(8 * pendingCount)
    pendingCount += 1
    offset += 1
    guard pendingCount == 8 else { return }
    mix(pending)
    pending = 0
    pendingCount = 0
  }

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    state = (product.high ^ product.low) &+ 0x2545_F491_4F6C_DD1D
  }
}
