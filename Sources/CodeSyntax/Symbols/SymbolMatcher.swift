import CTreeSitter

/// A match of one of a language's patterns; valid only while it is handed out.
struct SymbolMatch {
  /// The pattern's number among all of the language.
  let pattern: Int
  let captures: UnsafeBufferPointer<TSQueryCapture>
  /// What each capture stands for, by its index.
  let roles: [CaptureRole]
  /// The language the pattern itself names for what it embeds.
  let embeddedLanguage: String?
}

/// Finds the matches of a language's patterns at chosen nodes of a tree; owned by one thread.
struct SymbolMatcher {
  private let query: SymbolQuery
  private let nodes: TreeNodes
  private let source: UnsafeBufferPointer<UInt8>
  private let simple: PatternMatch
  private let run: QueryRun?

  init(_ query: SymbolQuery, in nodes: TreeNodes, source: UnsafeBufferPointer<UInt8>) {
    self.query = query
    self.nodes = nodes
    self.source = source
    simple = PatternMatch(query.program, in: nodes, byteCount: source.count)
    run = query.rest == nil ? nil : QueryRun()
  }

  /// Calls `body` with every match that begins at a node and whose predicates hold.
  func forEachMatch(at number: Int, _ body: (SymbolMatch) -> Void) {
    let symbol = nodes[number].symbol
    for pattern in query.simplePatterns(at: symbol) {
      simple.forEachMatch(of: pattern.root, at: number) { captures in
        let symbolPattern = query[pattern.number]
        guard symbolPattern.predicates.allSatisfy({ $0.holds(for: captures, in: source) }) else {
          return
        }
        body(
          SymbolMatch(
            pattern: pattern.number, captures: captures, roles: query.roles,
            embeddedLanguage: symbolPattern.embeddedLanguage))
      }
    }
    guard let rest = query.rest, let run, rest.roots.contains(symbol) else { return }
    run.forEachMatch(of: rest, at: nodes[number].handle, source: source) { match in
      let pattern = Int(match.pattern_index)
      body(
        SymbolMatch(
          pattern: query.restNumbers[pattern], captures: match.all, roles: rest.roles,
          embeddedLanguage: rest.embeddedLanguages[pattern]))
    }
  }
}
