#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much the presence of a word says.
enum Rarity {
  /// BM25's inverse document frequency, never negative.
  static func inverseFrequency(of frequency: Int, among count: Int) -> Double {
    let present = Double(frequency) + 0.5
    let absent = max(Double(count - frequency), 0) + 0.5
    return log(1 + absent / present)
  }
}
