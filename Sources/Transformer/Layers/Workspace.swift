import CKernels

/// Memory that one forward pass writes, reused from layer to layer; one thread's own.
final class Workspace {
  /// Rows of the second half of a block go through it in groups of this many, so that what its
  /// layers hand to each other stays in the second-level cache. A multiple of all tile heights.
  static let groupRowCount = 96
  /// Score rows computed at a time.
  static let scoreRowCount = 48

  /// Input rows in the precision of a layer.
  struct Quantized {
    let start: UnsafeRawPointer
    let scales: UnsafePointer<Float>
    let zeros: UnsafePointer<Int32>
  }

  private let projections: AlignedBuffer<Float>
  private let contexts: AlignedBuffer<Float>
  private let normals: AlignedBuffer<Float>
  private let intermediates: AlignedBuffer<Float>
  private let steps: AlignedBuffer<Int16>
  private let scales: AlignedBuffer<Float>
  private let zeros: AlignedBuffer<Int32>
  let scores: AlignedBuffer<Float>
  let keys: AlignedBuffer<Float>
  let values: AlignedBuffer<Float>
  private let configuration: BlockConfiguration

  /// Room for `rowCount` rows of sequences that are at most `sequenceLength` long.
  init(_ configuration: BlockConfiguration, rowCount: Int, sequenceLength: Int) {
    let group = min(rowCount, Self.groupRowCount)
    let padded = (sequenceLength + 15) / 16 * 16
    let widest = max(configuration.hiddenSize, configuration.querySize)
    self.configuration = configuration
    projections = AlignedBuffer(count: rowCount * configuration.projectionSize)
    contexts = AlignedBuffer(count: rowCount * configuration.querySize)
    normals = AlignedBuffer(
      count: configuration.normPlace == .before ? rowCount * configuration.hiddenSize : 0)
    intermediates = AlignedBuffer(count: group * configuration.expansionSize)
    steps = AlignedBuffer(count: max(rowCount * widest, group * configuration.feedForwardSize))
    scales = AlignedBuffer(count: rowCount)
    zeros = AlignedBuffer(count: rowCount)
    scores = AlignedBuffer(count: min(sequenceLength, Self.scoreRowCount) * padded)
    keys = AlignedBuffer(count: padded * configuration.headSize)
    values = AlignedBuffer(count: sequenceLength * configuration.headSize)
  }

  /// Queries, keys and values of each row side by side.
  func projections(_ count: Int) -> Rows {
    Rows(start: projections.start, count: count, width: configuration.projectionSize)
  }

  /// What attention gathered for each row.
  func contexts(_ count: Int) -> Rows {
    Rows(start: contexts.start, count: count, width: configuration.querySize)
  }

  /// Normalised copies of rows, where a block normalises its input.
  func normalized(_ count: Int) -> Rows {
    Rows(start: normals.start, count: count, width: configuration.hiddenSize)
  }

  /// The wide rows inside a feed-forward layer.
  func intermediates(_ count: Int) -> Rows {
    Rows(start: intermediates.start, count: count, width: configuration.expansionSize)
  }

  /// The rows as a kernel of the precision takes them, valid until the next call.
  func quantize(_ rows: Rows, precision: KernelPrecision, kernels: Kernels) -> Quantized {
    precondition(precision == .float32 || rows.count * rows.width <= steps.count)
    let start = UnsafeMutableRawPointer(steps.start)
    switch precision {
    case .float32:
      return Quantized(start: rows.start, scales: scales.start, zeros: zeros.start)
    case .int16:
      kernels.quantize(rows, steps: steps.start, scales: scales.start)
    case .int8:
      let bytes = start.bindMemory(to: UInt8.self, capacity: rows.count * rows.width)
      kernels.quantize(rows, steps: bytes, scales: scales.start, zeros: zeros.start)
    }
    return Quantized(start: start, scales: scales.start, zeros: zeros.start)
  }
}
