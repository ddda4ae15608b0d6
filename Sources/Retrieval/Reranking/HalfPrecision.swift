/// Rounds vectors as the store does.
///
/// A vector made for a search must rank like the same vector read back later, or the second of two
/// equal searches could answer differently.
enum HalfPrecision {
  /// The nearest values of eleven significant bits, ties to even; elements are at most 1.
  static func rounded(_ vector: [Float]) -> [Float] {
    vector.map { element in
      let step = max(element.ulp * 0x1p13, smallestStep)
      return (element / step).rounded(.toNearestOrEven) * step
    }
  }

  /// Below 2^-14 half precision has one step.
  private static let smallestStep: Float = 0x1p-24
}
