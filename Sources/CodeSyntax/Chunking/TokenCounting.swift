package import CodeModel

/// Counts what the embedding model reads, by which chunks are sized.
package protocol TokenCounting: Sendable {
  /// Tokens of each line. The counts of lines add up to the count of any run of them.
  func tokenCounts(of lines: LineTable, in bytes: UnsafeBufferPointer<UInt8>) -> [Int32]
}
