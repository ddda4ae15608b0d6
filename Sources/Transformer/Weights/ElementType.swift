import CKernels

/// Types of numbers that weights come in.
enum ElementType: String, Sendable {
  case float32 = "F32"
  case float16 = "F16"
  case bfloat16 = "BF16"

  var byteCount: Int { self == .float32 ? 4 : 2 }

  /// Writes `count` numbers as floats; the address is aligned to a number.
  func widen(_ start: UnsafeRawPointer, count: Int, to output: UnsafeMutablePointer<Float>) {
    switch self {
    case .float32:
      output.update(from: start.assumingMemoryBound(to: Float.self), count: count)
    case .float16:
      apus_widen_float16(start.assumingMemoryBound(to: UInt16.self), count, output)
    case .bfloat16:
      apus_widen_bfloat16(start.assumingMemoryBound(to: UInt16.self), count, output)
    }
  }
}
