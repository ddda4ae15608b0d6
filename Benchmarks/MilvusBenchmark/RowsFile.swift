import CodeModel
import Foundation

/// The file of rows that `Benchmarks/milvus/row_file.py` describes.
struct RowsFile: Sendable {
  private static let magic: [UInt8] = Array("APUSROWS".utf8)
  private static let version: UInt32 = 1

  let rowCount: Int
  let queryCount: Int
  let dimension: Int
  private let dense: [Float]
  private let denseQueries: [Float]
  private let sparse: SparseRows
  private let sparseQueries: SparseRows

  init(path: String) throws {
    var bytes = LittleEndianReader(
      data: try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
    let magic: [UInt8] = try bytes.read(Self.magic.count)
    let header: [UInt32] = try bytes.read(6)
    guard magic == Self.magic, header[0] == Self.version else {
      throw Complaint("\(path) is no file of rows of version \(Self.version)")
    }
    let counts = header.map(Int.init)
    (rowCount, queryCount, dimension) = (counts[1], counts[2], counts[3])
    dense = try bytes.read(rowCount * dimension)
    denseQueries = try bytes.read(queryCount * dimension)
    let ends: [UInt32] = try bytes.read(rowCount)
    let queryEnds: [UInt32] = try bytes.read(queryCount)
    sparse = SparseRows(ends: ends, words: try bytes.read(2 * counts[4]))
    sparseQueries = SparseRows(ends: queryEnds, words: try bytes.read(2 * counts[5]))
  }

  func denseRow(_ row: Int) -> ArraySlice<Float> {
    dense[row * dimension..<(row + 1) * dimension]
  }

  func denseQuery(_ query: Int) -> [Float] {
    Array(denseQueries[query * dimension..<(query + 1) * dimension])
  }

  func sparseRow(_ row: Int) -> SparseVector { sparse[row] }

  func sparseQuery(_ query: Int) -> SparseVector { sparseQueries[query] }
}

/// Sparse vectors one after the other.
private struct SparseRows: Sendable {
  /// Where each ends, in pairs.
  let ends: [UInt32]
  /// Pairs of a dimension and the bits of a 32-bit float.
  let words: [UInt32]

  subscript(row: Int) -> SparseVector {
    let pairs = (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
    return SparseVector(
      pairs.map { (dimension: words[2 * $0], value: Float(bitPattern: words[2 * $0 + 1])) })
  }
}

/// Numbers of a file, in the order that they are asked for. The machine is little-endian as well.
private struct LittleEndianReader {
  let data: Data
  private var offset = 0

  init(data: Data) {
    self.data = data
  }

  mutating func read<Number: BitwiseCopyable>(_ count: Int) throws -> [Number] {
    let end = offset + count * MemoryLayout<Number>.stride
    guard end <= data.count else { throw Complaint("the file of rows is cut off") }
    defer { offset = end }
    return [Number](unsafeUninitializedCapacity: count) { numbers, filled in
      filled = data.copyBytes(to: numbers, from: offset..<end) / MemoryLayout<Number>.stride
    }
  }
}
