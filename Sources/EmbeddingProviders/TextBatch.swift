/// Texts that go into one request.
struct TextBatch: Sendable {
  /// Where the texts stand among all that are embedded.
  private(set) var positions: [Int] = []
  private(set) var tokenCount = 0

  /// Cuts texts into batches in their order, none over the limits unless a single text is.
  static func batches(_ texts: [String], _ limits: ServiceLimits) -> [TextBatch] {
    var batches: [TextBatch] = []
    for (position, text) in texts.enumerated() {
      let tokenCount = TokenEstimate.count(byteCount: text.utf8.count)
      let isFull = batches.last.map { batch in
        batch.positions.count == limits.batchTextCount
          || batch.tokenCount + tokenCount > limits.batchTokenCount
      }
      if isFull != false { batches.append(TextBatch()) }
      batches[batches.count - 1].positions.append(position)
      batches[batches.count - 1].tokenCount += tokenCount
    }
    return batches
  }
}

/// Tokens of a text whose tokenizer is not known here.
package enum TokenEstimate {
  /// Code has between three and four bytes a token; the smaller number errs to the safe side.
  private static let bytesPerToken = 3

  package static func count(byteCount: Int) -> Int {
    max(1, (byteCount + bytesPerToken - 1) / bytesPerToken)
  }
}
