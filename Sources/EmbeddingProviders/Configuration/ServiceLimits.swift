/// Bounds of what is sent to a service.
package struct ServiceLimits: Hashable, Sendable {
  package var batchTextCount: Int
  package var batchTokenCount: Int
  package var textByteCount: Int
  package var concurrency: Int
  /// Nil leaves it to the service to slow us down.
  package var requestsPerMinute: Int?
  package var tokensPerMinute: Int?
  package var timeoutSeconds: Int

  /// The names of the settings, their ranges included; the upper ends are the largest any of the
  /// services documents.
  static let ranges: [(setting: String, range: ClosedRange<Int>)] = [
    ("batch_texts", 1...2048), ("batch_tokens", 1...1_000_000), ("text_bytes", 16...1_000_000),
    ("concurrency", 1...64), ("requests_per_minute", 1...1_000_000),
    ("tokens_per_minute", 1...1_000_000_000), ("timeout", 1...3600),
  ]

  init(
    _ kind: ProviderKind, _ chosen: ProviderConfiguration.Limits
  ) throws(ProviderFault) {
    let values = [
      chosen.batchTextCount, chosen.batchTokenCount, chosen.textByteCount, chosen.concurrency,
      chosen.requestsPerMinute, chosen.tokensPerMinute, chosen.timeoutSeconds,
    ]
    for ((setting, range), value) in zip(Self.ranges, values) {
      guard let value, !range.contains(value) else { continue }
      throw .setting(
        setting, reason: "must be from \(range.lowerBound) to \(range.upperBound)")
    }
    let standard = kind.standardLimits
    batchTextCount = chosen.batchTextCount ?? standard.texts
    batchTokenCount = chosen.batchTokenCount ?? standard.tokens
    textByteCount = chosen.textByteCount ?? standard.bytes
    concurrency = chosen.concurrency ?? standard.concurrency
    requestsPerMinute = chosen.requestsPerMinute
    tokensPerMinute = chosen.tokensPerMinute
    timeoutSeconds = chosen.timeoutSeconds ?? 60
  }
}

extension ProviderKind {
  /// Within what the services document: OpenAI and Azure 2,048 texts and 300,000 tokens of at most
  /// 8,191 a text, Voyage 1,000 texts and 120,000 tokens, Gemini 100 texts. Models on one's own
  /// machine gain nothing by large batches.
  ///
  /// OpenAI refuses a text that is too long instead of cutting it. A token is a byte at least, so
  /// 8,000 bytes always fit.
  fileprivate var standardLimits: (texts: Int, tokens: Int, bytes: Int, concurrency: Int) {
    switch self {
    case .openai, .azure, .openrouter, .vllm: (64, 100_000, 8000, 4)
    case .voyage: (64, 60_000, 32_000, 4)
    case .gemini: (64, 60_000, 16_000, 4)
    case .lmstudio, .ollama: (32, 32_000, 8000, 1)
    }
  }
}
