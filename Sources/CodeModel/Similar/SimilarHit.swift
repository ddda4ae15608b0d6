/// A place whose code is like some given code.
package struct SimilarHit: Sendable {
  /// Its score is that of the likeness.
  package let hit: SearchHit
  package let likeness: Likeness

  package init(hit: SearchHit, likeness: Likeness) {
    self.hit = hit
    self.likeness = likeness
  }
}
