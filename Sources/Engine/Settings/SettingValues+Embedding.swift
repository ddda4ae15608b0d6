import EmbeddingProviders
import Settings

extension SettingValues {
  /// The service that embeds; nil for the model on this machine.
  var provider: ProviderConfiguration? {
    guard self[.embeddingProvider] != "local" else { return nil }
    var configuration = ProviderConfiguration(provider: self[.embeddingProvider])
    configuration.model = chosen(.embeddingModel)
    configuration.baseURL = chosen(.embeddingBaseURL)
    configuration.keyVariable = chosen(.embeddingKeyVariable)
    configuration.keyFile = chosen(.embeddingKeyFile)
    configuration.dimensions = chosen(.embeddingDimensions)
    configuration.apiVersion = chosen(.embeddingAPIVersion)
    // None at all may be meant here.
    if isSet(.embeddingQueryPrefix) { configuration.queryPrefix = self[.embeddingQueryPrefix] }
    if isSet(.embeddingDocumentPrefix) {
      configuration.documentPrefix = self[.embeddingDocumentPrefix]
    }
    configuration.limits = embeddingLimits
    return configuration
  }

  private var embeddingLimits: ProviderConfiguration.Limits {
    var limits = ProviderConfiguration.Limits()
    limits.batchTextCount = chosen(.embeddingBatchTexts)
    limits.batchTokenCount = chosen(.embeddingBatchTokens)
    limits.textByteCount = chosen(.embeddingTextBytes)
    limits.concurrency = chosen(.embeddingConcurrency)
    limits.requestsPerMinute = chosen(.embeddingRequestsPerMinute)
    limits.tokensPerMinute = chosen(.embeddingTokensPerMinute)
    limits.timeoutSeconds = self[.embeddingTimeout]
    return limits
  }

  /// Nil where nothing is chosen.
  func chosen(_ setting: Setting<String>) -> String? {
    self[setting].isEmpty ? nil : self[setting]
  }

  private func chosen(_ setting: Setting<Int>) -> Int? {
    self[setting] == 0 ? nil : self[setting]
  }
}
