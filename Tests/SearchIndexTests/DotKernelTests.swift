import CKernels
import Testing

struct DotKernelTests {
  @Test(arguments: [64, 128, 256, 384, 4096])
  func `every path gives the sums of the scalar loop`(stride: Int) {
    var random = SeededGenerator(seed: UInt64(stride))
    let query = (0..<stride).map { _ in Int8.random(in: -127...127, using: &random) }
    let rows = (0..<(9 * stride)).map { _ in Int8.random(in: -128...127, using: &random) }
    expectEqual(query: query, rows: rows, stride: stride)
  }

  @Test func `extremes do not saturate`() {
    for low in [Int8(-127), 127] {
      for row in [Int8(-128), -127, 127] {
        expectEqual(
          query: [Int8](repeating: low, count: 1024), rows: [Int8](repeating: row, count: 2048),
          stride: 1024)
      }
    }
  }

  private func expectEqual(query: [Int8], rows: [Int8], stride: Int) {
    let count = rows.count / stride
    let scales = [Float](repeating: 0.5, count: count)
    let expected = (0..<count).map { row in
      Float((0..<stride).reduce(0) { $0 + Int(query[$1]) * Int(rows[row * stride + $1]) }) * 0.125
    }
    for path in [apus_dot_portable, apus_dot_avx2, apus_dot_avx512_vnni] {
      var scores = [Float](repeating: 0, count: count)
      apus_dot_int8_scan_on(path, query, 0.25, rows, stride, count, scales, &scores)
      #expect(scores == expected, "path \(path.rawValue)")
    }
  }
}
