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
