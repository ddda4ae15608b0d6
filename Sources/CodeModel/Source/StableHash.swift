/// Numbers that look random and hang on bytes alone, the same in every process; not for secrets.
package enum StableHash {
  /// FNV-1a (Fowler, Noll and Vo), its bits mixed as in MurmurHash3, so that similar texts are far
  /// apart.
  package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}
