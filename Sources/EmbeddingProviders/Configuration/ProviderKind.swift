/// The services that turn texts into vectors, and what is particular to each.
package enum ProviderKind: String, CaseIterable, Hashable, Sendable {
  case openai, azure, openrouter, lmstudio, vllm, voyage, gemini, ollama

  package var name: String {
    switch self {
    case .openai: "OpenAI"
    case .azure: "Azure OpenAI"
    case .openrouter: "OpenRouter"
    case .lmstudio: "LM Studio"
    case .vllm: "vLLM"
    case .voyage: "Voyage"
    case .gemini: "Gemini"
    case .ollama: "Ollama"
    }
  }

  /// The address of the service itself; nil where each user has an own one.
  package var standardBaseURL: String? {
    switch self {
    case .openai: "https://api.openai.com/v1"
    case .azure: nil
    case .openrouter: "https://openrouter.ai/api/v1"
    case .lmstudio: "http://localhost:1234/v1"
    case .vllm: "http://localhost:8000/v1"
    case .voyage: "https://api.voyageai.com/v1"
    case .gemini: "https://generativelanguage.googleapis.com/v1beta"
    case .ollama: "http://localhost:11434"
    }
  }

  /// The variable in which users of the service keep their key; nil where none is asked for.
  package var standardKeyVariable: String? {
    switch self {
    case .openai: "OPENAI_API_KEY"
    case .azure: "AZURE_OPENAI_API_KEY"
    case .openrouter: "OPENROUTER_API_KEY"
    case .voyage: "VOYAGE_API_KEY"
    case .gemini: "GEMINI_API_KEY"
    case .lmstudio, .vllm, .ollama: nil
    }
  }

  /// What is used without a choice; nil where only the user knows what is served.
  package var standardModel: String? {
    switch self {
    case .openai: "text-embedding-3-small"
    case .openrouter: "openai/text-embedding-3-small"
    case .voyage: "voyage-code-3"
    case .gemini: "gemini-embedding-001"
    case .ollama: "nomic-embed-text"
    case .azure, .lmstudio, .vllm: nil
    }
  }

  /// What to do when nothing listens at the address.
  var startHint: String {
    switch self {
    case .ollama: "Start it with `ollama serve`, or set embedding.base_url to where it runs"
    case .lmstudio:
      "Start its server with `lms server start`, or set embedding.base_url to where it runs"
    case .vllm: "Start it with `vllm serve MODEL`, or set embedding.base_url to where it runs"
    default: "Check the network and embedding.base_url"
    }
  }
}
