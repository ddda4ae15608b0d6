import CodeModel

/// The vectors of documents, one after another, all of one dimension.
struct VectorStore {
  private(set) var dimension = 0
  private var values: [Int8] = []
  private var scales: [Float] = []
  private var count = 0

  var byteCount: Int { values.count + 4 * scales.count }

  /// Bytes from one vector to the next in a file.
  static func stride(dimension: Int) -> Int { SegmentLayout.aligned(dimension) }

  mutating func append(_ vector: QuantizedVector) throws(SegmentFault) {
    if count == 0 { dimension = min(vector.values.count, SegmentLayout.strideMax) }
    guard vector.values.count == dimension else {
      throw .mixedDimensions(dimension, vector.values.count)
    }
    for value in vector.values { values.append(max(value, -127)) }
    scales.append(vector.scale)
    count += 1
  }

  /// Writes the scales and vectors of the documents in the order given.
  func write(_ order: [Int], to file: SegmentFileWriter) throws(SegmentFault) {
    var bytes: [UInt8] = []
    for document in order { bytes.appendInteger(scales[document].bitPattern) }
    try file.write(.scales, bytes)
    try file.begin(.vectors)
    let padding = [UInt8](repeating: 0, count: Self.stride(dimension: dimension) - dimension)
    for document in order {
      let row = values[(document * dimension)..<((document + 1) * dimension)]
      try file.append(row.map { UInt8(bitPattern: $0) } + padding)
    }
    try file.end()
  }
}
