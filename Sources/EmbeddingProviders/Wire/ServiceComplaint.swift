import Foundation

/// What a service says about a request it did not fulfil, in any of the shapes in use.
///
/// OpenAI and those that speak its API, and Gemini: `{"error": {"message", "code" | "status"}}`;
/// Ollama: `{"error": "…"}`; Voyage: `{"detail": "…"}`; vLLM: `{"message", "code"}`.
struct ServiceComplaint: Sendable {
  private static let characterCountMax = 300

  /// On one line and cut; nil when the service said nothing.
  let message: String?
  let code: String?
  /// The wait that Gemini asks for in the details.
  let retryAfter: Duration?

  init(_ body: [UInt8]) {
    let object = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
    let error = object?["error"] as? [String: Any] ?? object
    let text =
      error?["message"] as? String ?? object?["error"] as? String
      ?? object?["detail"] as? String ?? object?["message"] as? String
    message = text.map(Self.cut)
    code =
      error?["code"] as? String ?? error?["status"] as? String ?? error?["type"] as? String
    let details = error?["details"] as? [[String: Any]] ?? []
    let delay = details.lazy.compactMap { $0["retryDelay"] as? String }.first
    retryAfter = delay.flatMap { Double($0.dropLast()) }.flatMap(RetryAfter.duration(seconds:))
  }

  private static func cut(_ text: String) -> String {
    let line = text.map { $0.isNewline || $0.isWhitespace ? " " : $0 }.filter { character in
      character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    let short = String(line.prefix(characterCountMax)).trimmingCharacters(in: .whitespaces)
    return line.count > characterCountMax ? short + "…" : short
  }

  /// The account has nothing left to spend, which no waiting mends.
  var isOutOfFunds: Bool {
    code == "insufficient_quota" || code == "billing_hard_limit_reached"
  }

  /// There is too much text in the request, or in one of its texts: fewer or shorter ones may do.
  ///
  /// OpenAI and Azure: "maximum context length is … tokens", "maximum request size is … tokens per
  /// request", "array too long"; one request over the limit of a minute is 429, "Request too large".
  /// vLLM: "maximum context length", "reduce the length". Voyage: "The max allowed tokens per
  /// submitted batch". Gemini: "Request payload size exceeds the limit", "at most 100 requests can be
  /// in one batch". Ollama: "the input length exceeds the context length". llama.cpp: "input is too
  /// large to process".
  func isAboutTheSize(status: Int) -> Bool {
    guard status != 413 else { return true }
    guard [400, 422, 429, 500].contains(status) else { return false }
    let codes = ["context_length_exceeded", "max_tokens_per_request", "array_above_max_length"]
    if let code, codes.contains(code) { return true }
    guard let message = message?.lowercased() else { return false }
    guard status != 429 else { return message.hasPrefix("request too large") }
    return [
      "maximum context length", "maximum request size", "array too long", "reduce the length",
      "max allowed tokens", "payload size exceeds", "can be in one batch",
      "exceeds the context length", "exceeds the maximum number of tokens",
      "input is too large", "input is too long",
    ].contains { message.contains($0) }
  }

  /// Gemini answers 400 to a key that it does not know.
  var isAboutTheKey: Bool { message?.contains("API key not valid") == true }

  var isAboutTheModel: Bool {
    guard code != "model_not_found" else { return true }
    guard let message = message?.lowercased(), message.contains("model") else { return false }
    return ["not found", "not supported", "does not exist", "no model", "unknown"]
      .contains { message.contains($0) }
  }
}
