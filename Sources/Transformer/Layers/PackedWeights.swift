import CKernels

/// The weights of a linear layer in the layout and precision of its kernel.
struct PackedWeights: Sendable {
  private enum Panels: Sendable {
    case float32(AlignedBuffer<Float>)
    case int16(AlignedBuffer<Int16>)
    case int8(AlignedBuffer<Int8>)
  }

  let inputs: Int
  let outputs: Int
  let precision: KernelPrecision
  private let panels: Panels
  private let columnScales: AlignedBuffer<Float>
  private let columnSums: AlignedBuffer<Int32>

  /// Packs matrices of `[outputs, inputs]`, stacked by their outputs.
  ///
  /// Each has the same inputs, a multiple of 8, and outputs that are a multiple of 16.
  init(_ matrices: [TensorView], precision: KernelPrecision) {
    let inputs = matrices.first?.shape.last ?? 0
    let outputs = matrices.reduce(0) { $0 + $1.shape[0] }
    let quantized = precision == .float32 ? 0 : outputs
    self.inputs = inputs
    self.outputs = outputs
    self.precision = precision
    columnScales = AlignedBuffer(count: quantized)
    columnSums = AlignedBuffer(count: precision == .int8 ? outputs : 0)
    panels =
      switch precision {
      case .float32: .float32(AlignedBuffer(count: inputs * outputs))
      case .int16: .int16(AlignedBuffer(count: inputs * outputs))
      case .int8: .int8(AlignedBuffer(count: inputs * outputs))
      }
    var column = 0
    for matrix in matrices {
      precondition(matrix.shape.count == 2 && matrix.shape[1] == inputs, "matrices differ")
      precondition(inputs % 8 == 0 && matrix.shape[0] % 16 == 0, "sizes the kernels do not take")
      pack(matrix, at: column)
      column += matrix.shape[0]
    }
  }

  private func pack(_ matrix: TensorView, at column: Int) {
    let rows = matrix.shape[0]
    let offset = column * inputs
    switch panels {
    case .float32(let panels):
      apus_pack_float(matrix.start, inputs, rows, inputs, panels.start + offset)
    case .int16(let panels):
      apus_pack_int16(
        matrix.start, rows, inputs, panels.start + offset, columnScales.start + column)
    case .int8(let panels):
      apus_pack_int8(
        matrix.start, rows, inputs, panels.start + offset, columnScales.start + column,
        columnSums.start + column)
    }
  }

  /// The panels' address.
  var start: UnsafeRawPointer {
    switch panels {
    case .float32(let panels): UnsafeRawPointer(panels.start)
    case .int16(let panels): UnsafeRawPointer(panels.start)
    case .int8(let panels): UnsafeRawPointer(panels.start)
    }
  }

  var scales: UnsafePointer<Float> { UnsafePointer(columnScales.start) }
  var sums: UnsafePointer<Int32> { UnsafePointer(columnSums.start) }
}
