import CKernels

/// A table of floats in a mapped file, of which only the rows asked for are read.
///
/// Unchecked Sendable because the mapping, which `file` keeps alive, is never written.
package struct TensorTable: @unchecked Sendable {
  private let file: SafetensorsFile
  private let start: UnsafeRawPointer
  private let type: ElementType
  package let rowCount: Int
  package let width: Int

  init(
    file: SafetensorsFile, start: UnsafeRawPointer, type: ElementType, rowCount: Int, width: Int
  ) {
    self.file = file
    self.start = start
    self.type = type
    self.rowCount = rowCount
    self.width = width
  }

  /// Writes a row as floats.
  package func copyRow(_ row: Int, to output: UnsafeMutablePointer<Float>) {
    type.widen(address(of: row), count: width, to: output)
  }

  /// Adds a row; `scratch` has room for one.
  func addRow(
    _ row: Int, to output: UnsafeMutablePointer<Float>, scratch: AlignedBuffer<Float>
  ) {
    guard type != .float32 else {
      return apus_add_row(
        address(of: row).assumingMemoryBound(to: Float.self), width, output)
    }
    copyRow(row, to: scratch.start)
    apus_add_row(scratch.start, width, output)
  }

  private func address(of row: Int) -> UnsafeRawPointer {
    precondition(0..<rowCount ~= row, "row \(row) is not in the table")
    return start + row * width * type.byteCount
  }
}
