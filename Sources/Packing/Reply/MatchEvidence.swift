import CodeModel

/// What speaks for a match, in a few words.
struct MatchEvidence {
  let hit: SearchHit

  /// Kinds of evidence that give less of the score are not named.
  private static let shareMin = 0.15

  init(_ hit: SearchHit) {
    self.hit = hit
  }

  /// Such as ` (name, words)`; empty without an explanation.
  var phrase: String {
    let positive = hit.explanation.filter { $0.value > 0 }
    let total = positive.reduce(0) { $0 + $1.value }
    guard total > 0 else { return "" }
    var shares: [Kind: Double] = [:]
    for part in positive {
      guard let kind = Kind.of(part.feature) else { continue }
      shares[kind, default: 0] += part.value / total
    }
    let kinds = Kind.allCases.filter { shares[$0, default: 0] >= Self.shareMin }
      .sorted { (shares[$0] ?? 0) > (shares[$1] ?? 0) }
    return kinds.isEmpty ? "" : " (\(kinds.map(\.rawValue).joined(separator: ", ")))"
  }

  private enum Kind: String, CaseIterable {
    case name, path, words, meaning, history

    static func of(_ feature: String) -> Kind? {
      switch feature {
      case "definesIdentifier", "definesType", "definitionWords": .name
      case "firstWord", "pathWords", "rarePathWords", "scope", "nameCovered", "nameRun",
        "namedAfterIdentifier", "namedPath", "namedLine":
        .path
      case "lexical", "focusedLexical", "fileLexical", "variants", "joinedWords", "fileShare",
        "quote":
        .words
      case "dense", "fileDense", "meaning": .meaning
      case "commitBest", "commitSum", "commitField": .history
      default: nil
      }
    }
  }
}
