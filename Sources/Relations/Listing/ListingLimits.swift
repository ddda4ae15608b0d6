import CodeModel

/// How long the parts of a listing may be, in bytes, so that code of any shape leaves room for others.
struct ListingLimits: Hashable, Sendable {
  let path: Int
  let name: Int
  let evidence: Int
  let signature: Int
  /// Definitions of the subject's name that are told beside those that were asked about.
  let furtherSubjectCount = 5
  /// Other meanings of an ambiguous name.
  let candidateCount = 3
  /// Further places of a relation.
  let furtherLineCount = 6

  /// - Parameter byteCountMax: Of the whole listing; nil for any length.
  init(byteCountMax: Int?) {
    let whole = byteCountMax ?? .max
    path = min(1_000, whole / 8)
    name = min(120, whole / 12)
    evidence = min(160, whole / 8)
    signature = min(140, whole / 12)
  }

  func path(_ path: RepositoryPath) -> String { shown(path.string, self.path) }

  func name(_ name: String) -> String { shown(name, self.name) }

  func evidence(_ text: String) -> String { shown(text.prefix { $0 != "\n" }, evidence) }

  func signature(_ text: String) -> String { shown(text, signature) }

  private func shown(_ text: some StringProtocol, _ byteCountMax: Int) -> String {
    Self.fenceable(text.onOneLine(byteCountMax: byteCountMax))
  }

  /// No line may demand a fence that takes the room of others.
  private static func fenceable(_ text: String) -> String {
    text.contains("``````") ? text.replacing("`", with: "'") : text
  }
}
