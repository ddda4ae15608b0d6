/// What a user chose about the service that embeds texts; nil leaves it to the service's kind.
///
/// A name of a key is kept here, never a key.
package struct ProviderConfiguration: Hashable, Sendable {
  /// The name of a `ProviderKind`.
  package var provider: String
  package var model: String?
  package var baseURL: String?
  /// The variable of the environment that holds the key.
  package var keyVariable: String?
  /// A file of mode 0600 that holds the key.
  package var keyFile: String?
  /// Elements of a vector, for models that offer several.
  package var dimensions: Int?
  /// Of Azure OpenAI.
  package var apiVersion: String?
  /// What stands before a query, or before a text to be found, instead of what is known to suit the
  /// model.
  package var queryPrefix: String?
  package var documentPrefix: String?
  package var limits = Limits()

  /// Bounds of what is sent; nil leaves each to the service's kind.
  package struct Limits: Hashable, Sendable {
    /// Texts and tokens of a request.
    package var batchTextCount: Int?
    package var batchTokenCount: Int?
    /// Bytes of a text; longer ones are cut.
    package var textByteCount: Int?
    /// Requests under way at once.
    package var concurrency: Int?
    package var requestsPerMinute: Int?
    package var tokensPerMinute: Int?
    /// How long one request may take.
    package var timeoutSeconds: Int?

    package init() {}
  }

  package init(provider: String) {
    self.provider = provider
  }
}

extension ProviderConfiguration {
  /// What the environment says: `APUS_EMBEDDING_PROVIDER` names the service, and further variables
  /// the rest. Nil when none is named or it is `local`.
  package init?(environment: [String: String]) {
    func text(_ name: String) -> String? {
      environment["APUS_EMBEDDING_\(name)"].flatMap { $0.isEmpty ? nil : $0 }
    }
    // What is no number becomes zero, which no setting allows.
    func number(_ name: String) -> Int? { text(name).map { Int($0) ?? 0 } }
    guard let provider = text("PROVIDER"), provider != "local" else { return nil }
    self.init(provider: provider)
    model = text("MODEL")
    baseURL = text("BASE_URL")
    keyVariable = text("API_KEY_VARIABLE")
    keyFile = text("API_KEY_FILE")
    dimensions = number("DIMENSIONS")
    apiVersion = text("API_VERSION")
    queryPrefix = environment["APUS_EMBEDDING_QUERY_PREFIX"]
    documentPrefix = environment["APUS_EMBEDDING_DOCUMENT_PREFIX"]
    limits.batchTextCount = number("BATCH_TEXTS")
    limits.batchTokenCount = number("BATCH_TOKENS")
    limits.textByteCount = number("TEXT_BYTES")
    limits.concurrency = number("CONCURRENCY")
    limits.requestsPerMinute = number("REQUESTS_PER_MINUTE")
    limits.tokensPerMinute = number("TOKENS_PER_MINUTE")
    limits.timeoutSeconds = number("TIMEOUT")
  }
}
