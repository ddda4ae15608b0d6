extension ProviderFault {
  package var hint: String? {
    switch self {
    case .providerUnknown:
      "Use local or one of \(ProviderKind.allCases.map(\.rawValue).joined(separator: ", "))"
    case .setting(let name, _): "Correct embedding.\(name); docs/providers.md tells what it means"
    case .keyMissing(_, let variable):
      "Set \(variable ?? "the variable"), or name a file of mode 0600 in embedding.api_key_file"
    case .keyUnusable: "Put the key there, alone on a line"
    case .keyFileOpen(let path): "Run chmod 600 '\(path)'"
    case .unencrypted: "Use https in embedding.base_url"
    case .keyRefused(_, let source, _):
      source.map { "Check the key in \($0)" } ?? "Name a key in embedding.api_key_variable"
    case .modelUnknown(let kind, let model, _, _): modelHint(kind, model)
    case .limited(_, let retryAfter): limitHint(retryAfter)
    case .outOfFunds: "Add funds to the account, or set embedding.provider to another service"
    case .refused(let kind, _): kind.startHint
    case .hostUnknown, .untrusted: "Check the network and embedding.base_url"
    case .timedOut: "Try again, or raise embedding.timeout; what is stored already is kept"
    case .lost, .malformed, .serverFailed: "Try again; what is stored already is kept"
    case .requestRefused: "Check the model and the limits set for embedding; see docs/providers.md"
    case .tooLarge: "Lower embedding.text_bytes to what the model reads, three bytes for a token"
    case .wrongCount: "Try a smaller embedding.batch_texts, or another server"
    case .wrongDimension(_, _, let received):
      "Set embedding.dimensions to \(received) if the model was replaced on purpose"
    case .dimensionUnknown: "apus index asks for it"
    }
  }

  private func modelHint(_ kind: ProviderKind, _ model: String) -> String {
    switch kind {
    case .ollama: "Run `ollama pull \(model)`, or set embedding.model"
    case .lmstudio: "Load it with `lms load`, or set embedding.model"
    case .azure: "Set embedding.model to the name of the deployment"
    default: "Set embedding.model to one that the service offers"
    }
  }

  private func limitHint(_ retryAfter: Duration?) -> String {
    let seconds = retryAfter.map { max(1, Int(($0 / .seconds(1)).rounded(.up))) }
    let wait = seconds.map { "in \($0) s" } ?? "in a minute"
    return "Try again \(wait), what is stored already is kept; embedding.requests_per_minute and"
      + " embedding.tokens_per_minute keep below the account's limits"
  }
}
