import CodeModel
import Foundation

/// Vectors as Milvus's bytes.
enum SparseCoding {
  /// Pairs of a 32-bit dimension and a 32-bit float, little-endian.
  static func encoded(_ vector: SparseVector) -> Data {
    var data = Data(capacity: vector.dimensions.count * 8)
    for (dimension, value) in zip(vector.dimensions, vector.values) {
      append(dimension, to: &data)
      append(value.bitPattern, to: &data)
    }
    return data
  }

  /// 32-bit floats, little-endian.
  static func encoded(_ vector: [Float]) -> Data {
    var data = Data(capacity: vector.count * 4)
    for value in vector { append(value.bitPattern, to: &data) }
    return data
  }

  private static func append(_ word: UInt32, to data: inout Data) {
    withUnsafeBytes(of: word.littleEndian) { data.append(contentsOf: $0) }
  }
}
