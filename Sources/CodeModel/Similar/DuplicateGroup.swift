/// Places with much the same code.
package struct DuplicateGroup: Sendable {
  /// The least of one of the places with each of the others.
  package let likeness: Likeness
  /// Of the smallest of the places.
  package let tokenCount: Int
  /// The first of them, by path and line; two at least.
  package let places: [SearchHit]
  /// How many there are.
  package let placeCount: Int

  package init(likeness: Likeness, tokenCount: Int, places: [SearchHit], placeCount: Int) {
    self.likeness = likeness
    self.tokenCount = tokenCount
    self.places = places
    self.placeCount = placeCount
  }
}
