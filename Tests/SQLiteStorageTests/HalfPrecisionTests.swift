import CodeModel
import SQLiteStorage
import Storage
import Testing

/// Vectors are rounded on their way into the store and exact on their way out.
struct HalfPrecisionTests {
  @Test func `every half-precision number survives`() throws {
    let all = (0...UInt16.max).map { float(half: $0) }
    let kept = try stored(all)
    #expect(zip(kept, all).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) })
    #expect(zip(kept, all).allSatisfy { $0.sign == $1.sign || $0.isNaN })
  }

  @Test func `a number between two halves goes to the nearer, a tie to the even one`() throws {
    let pairs = (UInt16(0)..<0x7C00).map { (float(half: $0), above: float(half: $0 + 1)) }
      .filter(\.above.isFinite)
    let middles = pairs.map { $0 / 2 + $1 / 2 }
    #expect(
      try stored(middles) == pairs.enumerated().map { $0.isMultiple(of: 2) ? $1.0 : $1.above })
    #expect(try stored(middles.map(\.nextDown)) == pairs.map(\.0))
    #expect(try stored(middles.map { -$0.nextUp }) == pairs.map { -$0.above })
  }

  @Test func `what is too large becomes infinity`() throws {
    #expect(try stored([65_519, 65_520, 1e9, -1e9]) == [65_504, .infinity, .infinity, -.infinity])
  }

  private func stored(_ vector: [Float]) throws -> [Float] {
    try withStore { store, _ in
      try store.storeVectors([Sample.hash(1): vector], model: "m")
      return try #require(store.vectors(of: [Sample.hash(1)], model: "m")[Sample.hash(1)])
    }
  }

  /// IEEE 754 read by its definition.
  private func float(half bits: UInt16) -> Float {
    let sign: Float = bits & 0x8000 == 0 ? 1 : -1
    let exponent = Int(bits >> 10 & 31)
    let fraction = Float(bits & 1023)
    switch exponent {
    case 0: return sign * fraction * 0x1p-24
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default: return sign * Float(sign: .plus, exponent: exponent - 25, significand: 1024 + fraction)
    }
  }
}
