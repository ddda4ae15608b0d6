#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension UnsafeRawBufferPointer {
  /// Whether these bytes come before others in the order of unsigned bytes, as git sorts names.
  package func precedes(_ other: UnsafeRawBufferPointer) -> Bool {
    let shared = Swift.min(count, other.count)
    guard shared > 0, let left = baseAddress, let right = other.baseAddress else {
      return count < other.count
    }
    let order = memcmp(left, right, shared)
    return order == 0 ? count < other.count : order < 0
  }
}
