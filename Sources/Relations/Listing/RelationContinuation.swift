package import CodeModel

/// Where a listing goes on: the opaque text of `cursor` and `--after`.
///
/// Holds the place in the graph's pages and how much of a page was shown, because a budget may end a
/// listing within one. Only the same question can go on.
package struct RelationContinuation: Hashable, Sendable {
  package let aspect: RelationAspect
  /// The page; nil for the first.
  package let after: RelationCursor?
  /// Relations of the page that were shown.
  package let skipped: Int
  private let question: String

  package init(
    aspect: RelationAspect, after: RelationCursor?, skipped: Int, of query: RelationQuery
  ) {
    self.aspect = aspect
    self.after = after
    self.skipped = skipped
    question = Self.mark(of: query)
  }

  /// Nil for a text that no listing gives out.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, let aspect = RelationAspect(rawValue: String(parts[0])),
      let skipped = Int(parts[1]), skipped >= 0
    else { return nil }
    self.aspect = aspect
    self.skipped = skipped
    question = String(parts[2])
    after = parts.count == 4 ? RelationCursor(String(parts[3])) : nil
  }

  package var text: String {
    ([aspect.rawValue, String(skipped), question] + [after?.text].compactMap(\.self))
      .joined(separator: ".")
  }

  /// The question for the page; nil when the listing was that of another question.
  package func applied(to query: RelationQuery) -> RelationQuery? {
    guard Self.mark(of: query) == question else { return nil }
    var query = query
    query.aspects = [aspect]
    query.after = after
    return query
  }

  /// What pages depend on, in six letters (FNV-1a).
  private static func mark(of query: RelationQuery) -> String {
    let text = [
      query.subject.text, query.target?.text ?? "",
      query.confidenceMin.map { "\($0.value)" } ?? "",
      "\(query.countMax)", "\(query.depthMax)",
    ].joined(separator: "\u{0}")
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return String(hash & 0x3FFF_FFFF, radix: 36)
  }
}
