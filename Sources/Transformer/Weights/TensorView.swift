/// A float tensor, valid while its SafetensorsFile lives.
package struct TensorView {
  package let name: String
  /// Sizes from the slowest dimension; elements are dense and row-major.
  package let shape: [Int]
  package let elements: UnsafeBufferPointer<Float>

  /// The address of the first element; a tensor without elements is never handed out.
  let start: UnsafePointer<Float>
  /// Keeps elements alive that were widened from a shorter type; nil when they lie in the file.
  let widened: AlignedBuffer<Float>?
}
