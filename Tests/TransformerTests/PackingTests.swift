import CKernels
import Testing

@Suite struct PackingTests {
  @Test func `columns beyond the outputs are zero`() {
    let weights: [Float] = [1, 2, 3, 4, 5, 6]
    var packed = [Float](repeating: .nan, count: 2 * 16)
    apus_pack_float(weights, 2, 3, 2, &packed)
    #expect(packed[0..<16] == [1, 3, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(packed[16..<19] == [2, 4, 6])
  }

  @Test func `packing a transposed matrix gives the same panels`() {
    let weights: [Float] = [1, 2, 3, 4, 5, 6]
    let transposed: [Float] = [1, 3, 5, 2, 4, 6]
    var packed = [Float](repeating: .nan, count: 2 * 16)
    var packedTransposed = [Float](repeating: .nan, count: 2 * 16)
    apus_pack_float(weights, 2, 3, 2, &packed)
    apus_pack_float_transposed(transposed, 3, 3, 2, &packedTransposed)
    #expect(packed == packedTransposed)
  }

  @Test(arguments: [Float(1), 1e-20, 1e20])
  func `int16 weights of a column cannot overflow a sum`(magnitude: Float) {
    var random = RandomFloats(seed: 2)
    let weights = random.array(16 * 1536).map { $0 * magnitude }
    var packed = [Int16](repeating: 0, count: weights.count)
    var scales = [Float](repeating: 0, count: 16)
    apus_pack_int16(weights, 16, 1536, &packed, &scales)
    for column in 0..<16 {
      let steps = (0..<1536).map { Int(packed[$0 / 2 * 32 + 2 * column + $0 % 2]) }
      #expect(steps.reduce(0) { $0 + abs($1) } * 2047 < 1 << 31)
      #expect((steps.map(abs).max() ?? 0) > 1000, "the range is used")
      for k in [0, 1, 777] {
        let restored = Float(steps[k]) * scales[column]
        #expect(abs(restored - weights[column * 1536 + k]) <= scales[column] * 0.51)
      }
    }
  }

  @Test func `int8 weights of a lane cannot saturate`() {
    var random = RandomFloats(seed: 4)
    var weights = random.array(16 * 64)
    for index in 0..<8 { weights[index] = 1 }
    var packed = [Int8](repeating: 0, count: weights.count)
    var scales = [Float](repeating: 0, count: 16)
    var sums = [Int32](repeating: 0, count: 16)
    apus_pack_int8(weights, 16, 64, &packed, &scales, &sums)
    for column in 0..<16 {
      let steps = (0..<64).map { Int(packed[$0 / 4 * 64 + 4 * column + $0 % 4]) }
      #expect(steps.reduce(0, +) == Int(sums[column]))
      for eight in stride(from: 0, to: 64, by: 8) {
        for lane in [[0, 1, 4, 5], [2, 3, 6, 7]] {
          #expect(lane.reduce(0) { $0 + abs(steps[eight + $1]) } * 191 <= 32767)
        }
      }
    }
  }
}
