/// The words of a question that somebody would search for.
package enum QueryWords {
  /// In lower case, each once, in order; all of them where nothing else is left.
  package static func words(of question: String) -> [String] {
    var seen: Set<String> = []
    let all = question.lowercased()
      .split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      .map(String.init).filter { seen.insert($0).inserted }
    let telling = all.filter { $0.count > 1 && !idle.contains($0) }
    return telling.isEmpty ? all : telling
  }

  private static let idle: Set<String> = [
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been",
    "before", "between", "by", "can", "could", "did", "do", "does", "done", "each", "for", "from",
    "get", "gets", "had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "me",
    "my", "no", "not", "of", "on", "one", "or", "our", "out", "should", "so", "some", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "to", "up", "used", "uses", "using",
    "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will", "with",
    "would", "you", "your",
  ]
}
