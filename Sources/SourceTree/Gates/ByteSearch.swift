extension UnsafeRawBufferPointer {
  /// Whether the needle occurs; letters of the needle must be in lower case and match both cases
  /// when `foldsCase` is set.
  func contains(_ needle: StaticString, foldsCase: Bool) -> Bool {
    let needle = UnsafeBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount)
    guard let first = needle.first, count >= needle.count else { return false }
    let mask: UInt8 = foldsCase && (0x61...0x7A).contains(first) ? 0x20 : 0
    for start in 0...(count - needle.count) where self[start] | mask == first {
      if matches(needle, at: start, foldsCase) { return true }
    }
    return false
  }

  private func matches(_ needle: UnsafeBufferPointer<UInt8>, at start: Int, _ foldsCase: Bool)
    -> Bool
  {
    for offset in 0..<needle.count {
      let (found, wanted) = (self[start + offset], needle[offset])
      let isSame =
        found == wanted || (foldsCase && (0x61...0x7A).contains(wanted) && found | 0x20 == wanted)
      guard isSame else { return false }
    }
    return true
  }
}
