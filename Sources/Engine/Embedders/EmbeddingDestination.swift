/// A service to which the texts of chunks and queries are sent.
package struct EmbeddingDestination: Hashable, Sendable {
  /// As in `OpenAI`.
  package let provider: String
  package let model: String
  /// With its port where that is not the usual one.
  package let host: String
  package let isOnThisMachine: Bool

  /// One sentence without a full stop that tells whether code leaves this machine.
  package var sentence: String {
    isOnThisMachine
      ? "code goes to \(provider) at \(host), which is this machine (model \(model))"
      : "CODE LEAVES THIS MACHINE: queries and chunks go to \(host) (\(provider), model \(model))"
  }
}
