/// How long a reply about relations may be.
///
/// A token is taken for three bytes of UTF-8, as for outlines.
package enum RelationBudget {
  package static let bytesPerToken = 3
  package static let tokenCountMin = 256
  package static let tokenCountDefault = 2_000
  package static let tokenCountMax = 1_000_000
}
