package import CodeModel

/// A question about one codebase that is to be answered by code in one reply.
package struct ContextRequest: Sendable {
  /// A directory; the codebase is the directory itself or the indexed one that contains it.
  package var root: String
  /// What is asked, and of which files; how many results to search for is not taken from it.
  package var query: SearchQuery
  /// How long the reply may be, headings and remarks included.
  package var budget: ContextBudget
  package var freshness: FreshnessPolicy
  /// A commit to ask about instead of the folder as it is.
  package var revision: String?
  package var audience: ContextAudience

  package init(
    root: String, query: SearchQuery,
    budget: ContextBudget = ContextBudget(tokenCount: ContextBudget.tokenCountDefault),
    freshness: FreshnessPolicy = .current, revision: String? = nil,
    audience: ContextAudience = .tools
  ) {
    self.root = root
    self.query = query
    self.budget = budget
    self.freshness = freshness
    self.revision = revision
    self.audience = audience
  }
}
