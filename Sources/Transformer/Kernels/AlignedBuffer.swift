/// Memory for numbers, aligned to a cache line and a vector register; zero at first.
///
/// Unchecked Sendable for weights, which are written before the buffer is shared and never after;
/// a buffer that is written later stays with one thread.
final class AlignedBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int) {
    let size = count * MemoryLayout<Element>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: 64)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    start = memory.bindMemory(to: Element.self, capacity: count)
    self.count = count
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }
}

extension AlignedBuffer {
  /// The tensors' elements one after the other.
  convenience init(joining tensors: [TensorView]) where Element == Float {
    self.init(count: tensors.reduce(0) { $0 + $1.elements.count })
    var next = start
    for tensor in tensors {
      next.update(from: tensor.start, count: tensor.elements.count)
      next += tensor.elements.count
    }
  }
}
