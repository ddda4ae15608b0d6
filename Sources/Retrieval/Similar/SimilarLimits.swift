/// Every bound of a search for similar code in one place.
enum SimilarLimits {
  /// Bytes of the given code that are read; what follows is left out and the reply says so.
  static let subjectByteCountMax = 64 << 10
  /// Distinct terms of the code whose rarity is looked up, and those of them that are searched for.
  static let termCountMax = 256
  static let rareTermCountMax = 32
  /// Chunks that each of the two scans puts forward.
  static let candidateCountMax = 200
  /// Files whose chunks are compared by their tokens.
  static let fileCountMax = 200
  /// Chunks that the transformer compares.
  static let meaningCountMax = 24
}
