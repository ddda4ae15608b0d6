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

/// Only the user's, all of them: they decide where code goes, with which key, and what it costs. One
/// embedder and its vectors serve all codebases.
private let shared = SettingOptions(reach: .wholeProgram)

extension Setting where Value == String {
  package static var embeddingProvider: Self {
    Self(
      "embedding.provider", "local",
      among: [
        "local", "openai", "azure", "openrouter", "lmstudio", "vllm", "voyage", "gemini", "ollama",
      ], options: shared,
      means: "What embeds: the model on this machine, or a service to which code is sent.")
  }

  package static var embeddingModel: Self {
    Self(
      "embedding.model", options: shared,
      means: "The model of the service, for Azure its deployment; empty for the usual one.")
  }

  package static var embeddingBaseURL: Self {
    Self(
      "embedding.base_url", options: shared,
      means: "Where the service is reached; empty for its usual address.")
  }

  package static var embeddingKeyVariable: Self {
    Self(
      "embedding.api_key_variable", options: shared,
      means: "The variable of the environment that holds the key; empty for the usual one.")
  }

  package static var embeddingKeyFile: Self {
    Self(
      path: "embedding.api_key_file",
      means: "A file of mode 0600 that holds the key, instead of a variable.")
  }

  package static var embeddingAPIVersion: Self {
    Self(
      "embedding.api_version", "2024-10-21", options: shared,
      means: "The version of the API, which Azure asks for.")
  }

  package static var embeddingQueryPrefix: Self {
    Self(
      "embedding.query_prefix", options: shared,
      means: "Words before a query, instead of those that are known to suit the model.")
  }

  package static var embeddingDocumentPrefix: Self {
    Self(
      "embedding.document_prefix", options: shared,
      means: "Words before code that may be found, instead of those known to suit the model.")
  }
}

extension Setting where Value == Int {
  package static var embeddingDimensions: Self {
    Self(
      "embedding.dimensions", 0, in: 0...65_536, unit: "numbers", options: shared,
      means: "How long vectors are, of models that offer several lengths; 0 for the usual length.")
  }

  package static var embeddingBatchTexts: Self {
    Self(
      "embedding.batch_texts", 0, in: 0...2_048, unit: "texts", options: shared,
      means: "How many texts a request holds at most; 0 for what suits the service.")
  }

  package static var embeddingBatchTokens: Self {
    Self(
      "embedding.batch_tokens", 0, in: 0...1_000_000, unit: "tokens of three bytes",
      options: shared,
      means: "How much text a request holds at most; 0 for what suits the service.")
  }

  package static var embeddingTextBytes: Self {
    Self(
      "embedding.text_bytes", 0, in: 0...1_000_000, unit: "bytes", options: shared,
      means: "Longer texts are cut before they are sent; 0 for what suits the service.")
  }

  package static var embeddingConcurrency: Self {
    Self(
      "embedding.concurrency", 0, in: 0...64, unit: "requests", options: shared,
      means: "How many requests are under way at once; 0 for what suits the service.")
  }

  package static var embeddingRequestsPerMinute: Self {
    Self(
      "embedding.requests_per_minute", 0, in: 0...1_000_000, unit: "requests", options: shared,
      means: "How many requests are sent in a minute at most; 0 for any number.")
  }

  package static var embeddingTokensPerMinute: Self {
    Self(
      "embedding.tokens_per_minute", 0, in: 0...1_000_000_000, unit: "tokens of three bytes",
      options: shared,
      means: "How much text is sent in a minute at most; 0 for any amount.")
  }

  package static var embeddingTimeout: Self {
    Self(
      "embedding.timeout", 60, in: 1...3_600, unit: "seconds", options: shared,
      means: "How long a request may take; a search waits half a minute at most.")
  }
}
