package import CodeModel

/// The code that answers a question, with what a reader must know to trust it.
package struct ContextAnswer: Sendable {
  package let pack: ContextPack
  /// The search behind it.
  package let search: SearchAnswer
  /// One line each: those of the search, and what limits the neighbours shown.
  package let notices: [String]
  /// Time from the ranked answer to the packed one.
  package let seconds: Double

  package init(pack: ContextPack, search: SearchAnswer, notices: [String], seconds: Double) {
    self.pack = pack
    self.search = search
    self.notices = notices
    self.seconds = seconds
  }
}
