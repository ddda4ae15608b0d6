import CKernels

/// The kernels of one instruction set.
///
/// Unchecked Sendable because the table is a constant of the program.
struct Kernels: @unchecked Sendable {
  private let table: UnsafePointer<apus_kernels>

  /// The kernels of an instruction set, or the fastest when this processor lacks it.
  init(_ set: InstructionSet) {
    table = apus_kernels_for(set.code) ?? apus_kernels_fastest()
  }

  func multiply(_ arguments: apus_gemm, precision: KernelPrecision) {
    withUnsafePointer(to: arguments) { arguments in
      switch precision {
      case .float32: table.pointee.gemm_float(arguments)
      case .int16: table.pointee.gemm_int16(arguments)
      case .int8: table.pointee.gemm_int8(arguments)
      }
    }
  }

  /// Writes int16 steps of the rows and what a step of each row is worth.
  func quantize(
    _ rows: Rows, steps: UnsafeMutablePointer<Int16>, scales: UnsafeMutablePointer<Float>
  ) {
    table.pointee.quantize_int16(rows.start, rows.count, rows.width, steps, scales)
  }

  /// Writes byte steps of the rows, what a step of each row is worth and which byte is zero.
  func quantize(
    _ rows: Rows, steps: UnsafeMutablePointer<UInt8>, scales: UnsafeMutablePointer<Float>,
    zeros: UnsafeMutablePointer<Int32>
  ) {
    table.pointee.quantize_int8(rows.start, rows.count, rows.width, steps, scales, zeros)
  }

  /// Normalises rows to mean 0 and variance 1; `output` may be `rows`.
  func normalize(
    _ rows: Rows, gain: UnsafePointer<Float>, bias: UnsafePointer<Float>, epsilon: Float,
    output: Rows
  ) {
    table.pointee.layer_norm(
      rows.start, rows.count, rows.width, gain, bias, epsilon, output.start)
  }

  /// Normalises rows to mean square 1; `output` may be `rows`.
  func normalize(_ rows: Rows, gain: UnsafePointer<Float>, epsilon: Float, output: Rows) {
    table.pointee.rms_norm(rows.start, rows.count, rows.width, gain, epsilon, output.start)
  }

  /// Multiplies each row's activated first half with its second; the result is dense.
  func gate(_ rows: Rows, activation: Activation) -> Rows {
    let width = rows.width / 2
    table.pointee.gate(rows.start, rows.count, width, activation.gate)
    return Rows(start: rows.start, count: rows.count, width: width)
  }

  /// Turns heads, dense rows, by the angles of a position.
  func rotate(
    _ heads: Rows, cosines: UnsafePointer<Float>, sines: UnsafePointer<Float>
  ) {
    table.pointee.rotate(heads.start, heads.count, heads.width, cosines, sines)
  }

  /// Softmax over the first `count` elements of each row.
  func softmax(_ rows: Rows, count: Int, scale: Float) {
    table.pointee.softmax(rows.start, rows.count, count, rows.width, scale)
  }
}
