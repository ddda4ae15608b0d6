/// A part of a search whose time is worth knowing.
package enum SearchStage: String, CaseIterable, Sendable {
  /// What the query is made of: kinds, words, terms, places.
  case plan
  /// The query's static vector.
  case queryVector
  /// BM25F of chunks and files; longer and shorter words; identifiers that join words.
  case lexical, variants, joined
  /// The subjects of past commits.
  case history
  /// The comparison of all static vectors.
  case dense
  /// The best of each leg, then everything ranking weighs about them.
  case candidates, evidence
  /// Features, scores and order.
  case order
  /// The texts of candidates, compared with a quotation.
  case quotes
  /// The texts of what is shown.
  case texts
}
