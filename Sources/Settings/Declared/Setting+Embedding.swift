extension SettingCatalogue {
  static let embedding: [SettingDeclaration] = [
    Setting.embeddingProvider.declaration,
    Setting.embeddingModel.declaration,
    Setting.embeddingBaseURL.declaration,
    Setting.embeddingKeyVariable.declaration,
    Setting.embeddingKeyFile.declaration,
    Setting.embeddingDimensions.declaration,
    Setting.embeddingAPIVersion.declaration,
    Setting.embeddingQueryPrefix.declaration,
    Setting.embeddingDocumentPrefix.declaration,
    Setting.embeddingBatchTexts.declaration,
    Setting.embeddingBatchTokens.declaration,
    Setting.embeddingTextBytes.declaration,
    Setting.embeddingConcurrency.declaration,
    Setting.embeddingRequestsPerMinute.declaration,
    Setting.embeddingTokensPerMinute.declaration,
    Setting.embeddingTimeout.declaration,
  ]
}

// Only the user's, all of them: they decide where code goes, with which key, and what it costs. One
// embedder and its vectors serve all codebases.

extension Setting where Value == String {
  package static var embeddingProvider: Self {
    Self(
      "embedding.provider", "local",
      among: [
        "local", "openai", "azure", "openrouter", "lmstudio", "vllm", "voyage", "gemini", "ollama",
      ], options: .wholeProgram,
      means: "What embeds: the model on this machine, or a service to which code is sent.")
  }

  package static var embeddingModel: Self {
    text(
      "model", means: "The model of the service, for Azure its deployment; empty for the usual one."
    )
  }

  package static var embeddingBaseURL: Self {
    text("base_url", means: "Where the service is reached; empty for its usual address.")
  }

  package static var embeddingKeyVariable: Self {
    text(
      "api_key_variable",
      means: "The variable of the environment that holds the key; empty for the usual one.")
  }

  package static var embeddingKeyFile: Self {
    Self(
      path: "embedding.api_key_file",
      means: "A file of mode 0600 that holds the key, instead of a variable.")
  }

  package static var embeddingAPIVersion: Self {
    text("api_version", "2024-10-21", means: "The version of the API, which Azure asks for.")
  }

  package static var embeddingQueryPrefix: Self {
    text(
      "query_prefix",
      means: "Words before a query, instead of those that are known to suit the model.")
  }

  package static var embeddingDocumentPrefix: Self {
    text(
      "document_prefix",
      means: "Words before code that may be found, instead of those known to suit the model.")
  }

  private static func text(_ key: String, _ value: String = "", means meaning: String) -> Self {
    Self("embedding.\(key)", value, options: .wholeProgram, means: meaning)
  }
}

extension Setting where Value == Int {
  package static var embeddingDimensions: Self {
    limit(
      "dimensions", 65_536, "numbers",
      means: "How long vectors are, of models that offer several lengths; 0 for the usual length.")
  }

  package static var embeddingBatchTexts: Self {
    limit(
      "batch_texts", 2_048, "texts",
      means: "How many texts a request holds at most; 0 for what suits the service.")
  }

  package static var embeddingBatchTokens: Self {
    limit(
      "batch_tokens", 1_000_000, "tokens of three bytes",
      means: "How much text a request holds at most; 0 for what suits the service.")
  }

  package static var embeddingTextBytes: Self {
    limit(
      "text_bytes", 1_000_000, "bytes",
      means: "Longer texts are cut before they are sent; 0 for what suits the service.")
  }

  package static var embeddingConcurrency: Self {
    limit(
      "concurrency", 64, "requests",
      means: "How many requests are under way at once; 0 for what suits the service.")
  }

  package static var embeddingRequestsPerMinute: Self {
    limit(
      "requests_per_minute", 1_000_000, "requests",
      means: "How many requests are sent in a minute at most; 0 for any number.")
  }

  package static var embeddingTokensPerMinute: Self {
    limit(
      "tokens_per_minute", 1_000_000_000, "tokens of three bytes",
      means: "How much text is sent in a minute at most; 0 for any amount.")
  }

  package static var embeddingTimeout: Self {
    Self(
      "embedding.timeout", 60, in: 1...3_600, unit: "seconds", options: .wholeProgram,
      means: "How long a request may take; a search waits half a minute at most.")
  }

  /// One that is 0 unless somebody chooses.
  private static func limit(
    _ key: String, _ upperBound: Int, _ unit: String, means meaning: String
  ) -> Self {
    Self(
      "embedding.\(key)", 0, in: 0...upperBound, unit: unit, options: .wholeProgram,
      means: meaning)
  }
}
