/// What indexing a folder would come to.
package struct IndexForecast: Sendable {
  package let root: String
  package let fileCount: Int
  package let chunkCount: Int
  /// Distinct texts that have no vector yet, and about how many tokens they are.
  package let textCount: Int
  package let tokenCount: Int
  package let model: String
  /// Where these texts would go; nil when they stay in this process.
  package let destination: EmbeddingDestination?
  package let price: Price
  package let skipped: [SkipCount]
  package let unreadableCount: Int

  package enum Price: Hashable, Sendable {
    /// Nobody is paid for what runs on one's own machines.
    case free
    /// - Parameter asOf: The year and month of the rate.
    case about(dollars: Double, dollarsPerMillionTokens: Double, asOf: String)
    /// No rate of this model is known here.
    case unknown
  }
}
