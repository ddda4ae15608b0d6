/// Texts that go into one request.
struct TextBatch: Sendable {
  /// Where the texts stand among all that are embedded.
  private(set) var positions: [Int] = []
  private(set) var texts: [String] = []
  private(set) var tokenCount = 0
  /// How often its only text was cut in half.
  private var cutCount = 0

  /// A text that a service still refuses after so many cuts is refused for another reason.
  static let cutCountMax = 5

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
      batches[batches.count - 1].append(text, at: position)
    }
    return batches
  }

  /// What to send instead of a batch that a service calls too large: two halves, or the first half of
  /// a single text; nothing where no more is to be tried.
  var smaller: [TextBatch] {
    guard texts.count > 1 else { return [firstHalf].compactMap(\.self) }
    let middle = texts.count / 2
    return [0..<middle, middle..<texts.count].map { range in
      var half = TextBatch()
      for index in range { half.append(texts[index], at: positions[index]) }
      return half
    }
  }

  private var firstHalf: TextBatch? {
    guard let text = texts.first, cutCount < Self.cutCountMax, text.utf8.count > 1 else {
      return nil
    }
    var half = TextBatch()
    half.append(
      ProviderEmbedder.text(Array(text.utf8), byteCountMax: text.utf8.count / 2), at: positions[0])
    half.cutCount = cutCount + 1
    return half
  }

  private mutating func append(_ text: String, at position: Int) {
    positions.append(position)
    texts.append(text)
    tokenCount += TokenEstimate.count(byteCount: text.utf8.count)
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
