/// The words of a question that tell one line from another.
package struct QuestionWords: Sendable {
  package let stems: [String]

  private static let countMax = 32
  private static let lengthMin = 3

  package init(_ question: String) {
    var seen: Set<String> = []
    var stems: [String] = []
    for word in question.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let stem = Self.stem(word.lowercased())
      guard stem.utf8.count >= Self.lengthMin, !Self.common.contains(stem),
        seen.insert(stem).inserted
      else { continue }
      stems.append(stem)
      if stems.count == Self.countMax { break }
    }
    self.stems = stems
  }

  /// Which of the words stand in a line.
  package func found(in line: String) -> Set<Int> {
    guard !stems.isEmpty else { return [] }
    let line = line.lowercased()
    return Set(stems.indices.filter { line.contains(stems[$0]) })
  }

  /// How many of the words a name is made of.
  package func count(in name: String) -> Int { found(in: name).count }

  /// Without the endings that code seldom shares with a question.
  private static func stem(_ word: String) -> String {
    for ending in ["ing", "ed", "es", "s"] where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      if stem.utf8.count > lengthMin { return String(stem) }
    }
    return word
  }

  private static let common: Set<String> = [
    "and", "are", "can", "does", "doe", "for", "from", "get", "has", "have", "how", "into", "its",
    "not", "that", "the", "this", "was", "what", "when", "where", "which", "who", "why", "will",
    "with", "code", "implement", "function", "method", "class", "work", "handl", "use",
  ]
}
