package import CodeModel

/// A search for code like some given code.
package struct SimilarRequest: Sendable {
  /// How many results are shown without a wish, and at most.
  package static let limitDefault = 10
  package static let limitMax = 100
  /// Bytes of code from elsewhere that are taken at most.
  package static let codeByteCountMax = 1 << 20
  /// The least similarity without a wish: of what is like some code, and of duplicates.
  package static let similarityDefault = 0.5
  package static let duplicateSimilarityDefault = 0.8

  /// A directory; the codebase is the directory itself or the indexed one that contains it, and only
  /// what lies in the directory is found.
  package var root: String
  package var code: SimilarCode
  package var countMax: Int
  /// In 0...1.
  package var similarityMin: Double
  package var filter: ResultFilter
  package var freshness: FreshnessPolicy
  /// A commit to look in instead of the folder as it is.
  package var revision: String?

  package init(
    root: String, code: SimilarCode, countMax: Int = Self.limitDefault,
    similarityMin: Double = Self.similarityDefault, filter: ResultFilter = ResultFilter(),
    freshness: FreshnessPolicy = .current, revision: String? = nil
  ) {
    self.root = root
    self.code = code
    self.countMax = countMax
    self.similarityMin = similarityMin
    self.filter = filter
    self.freshness = freshness
    self.revision = revision
  }
}

/// The code that something like is looked for.
package enum SimilarCode: Sendable {
  /// A definition by its name, the one around a line, some lines, or a whole file.
  case place(RelationSubject)
  /// Code that need not stand anywhere yet.
  case text(String)
}

/// A search for code that occurs more than once.
package struct DuplicatesRequest: Sendable {
  /// A directory; only what lies in it is compared.
  package var root: String
  package var countMax: Int
  /// In 0...1.
  package var similarityMin: Double
  package var filter: ResultFilter
  package var freshness: FreshnessPolicy
  package var revision: String?

  package init(
    root: String, countMax: Int = SimilarRequest.limitDefault,
    similarityMin: Double = SimilarRequest.duplicateSimilarityDefault,
    filter: ResultFilter = ResultFilter(), freshness: FreshnessPolicy = .current,
    revision: String? = nil
  ) {
    self.root = root
    self.countMax = countMax
    self.similarityMin = similarityMin
    self.filter = filter
    self.freshness = freshness
    self.revision = revision
  }
}
