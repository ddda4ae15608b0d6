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

  /// Gemini answers 400 to a key that it does not know.
  var isAboutTheKey: Bool { message?.contains("API key not valid") == true }

  var isAboutTheModel: Bool {
    guard code != "model_not_found" else { return true }
    guard let message = message?.lowercased(), message.contains("model") else { return false }
    return ["not found", "not supported", "does not exist", "no model", "unknown"]
      .contains { message.contains($0) }
  }
}
