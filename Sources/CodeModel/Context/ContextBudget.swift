/// How long a context may be, its headings and remarks included.
///
/// A token is taken for three bytes of UTF-8, as for outlines.
package struct ContextBudget: Hashable, Sendable {
  package static let bytesPerToken = 3
  package static let tokenCountMin = 500
  package static let tokenCountMax = 20_000
  package static let tokenCountDefault = 4_000

  package let tokenCount: Int

  /// A count outside of the bounds is taken for the nearer of them.
  package init(tokenCount: Int) {
    self.tokenCount = min(max(tokenCount, Self.tokenCountMin), Self.tokenCountMax)
  }

  package var byteCount: Int { tokenCount * Self.bytesPerToken }

  /// The next budget worth asking for; nil above the greatest.
  package var larger: ContextBudget? {
    tokenCount < Self.tokenCountMax ? ContextBudget(tokenCount: 2 * tokenCount) : nil
  }
}
