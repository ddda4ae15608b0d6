import CTreeSitter
import CodeModel

/// Walks a tree and runs the symbol query where one of its patterns may begin.
///
/// Code that holds none of the words definitions are written with is not entered: most of a tree
/// is code, and most code defines nothing.
struct SymbolFinder {
  let syntax: LanguageSyntax
  let source: UnsafeBufferPointer<UInt8>
  /// The part of the source that the tree is of.
  let range: Range<Int>
  /// False to enter everything, which must find the same.
  var isPruning = true

  /// - Parameter nodes: Of the whole tree.
  func symbols(in nodes: TreeNodes) -> RawSymbols {
    var found = Findings()
    let words = isPruning ? WordPositions(of: syntax.definers, in: source, at: range) : nil
    let matcher = SymbolMatcher(syntax.query, in: nodes, source: source)
    var path = [0..<1]
    while let number = path.last?.first {
      path[path.count - 1].removeFirst()
      let node = nodes[number]
      let traits = syntax.traits(of: node.symbol)
      if traits.contains(.queryRoot) {
        matcher.forEachMatch(at: number) { collect($0, &found) }
      }
      if isEntered(node.handle, traits, words) { path.append(nodes.children(of: number)) }
      while path.last?.isEmpty ?? false { path.removeLast() }
    }
    return found.symbols
  }

  private func isEntered(_ node: TSNode, _ traits: NodeTraits, _ words: WordPositions?) -> Bool {
    if traits.contains(.opaque) || ts_node_named_child_count(node) == 0 { return false }
    guard let words, traits.contains(.block) else { return true }
    return words.occur(in: Int(ts_node_start_byte(node))..<Int(ts_node_end_byte(node)))
  }

  private func collect(_ match: SymbolMatch, _ found: inout Findings) {
    var parts = MatchParts()
    for capture in match.captures {
      let role = match.roles[Int(capture.index)]
      parts.take(role, capture.node, at: source.trimmedRange(of: capture.node))
    }
    let pattern = match.pattern
    if let section = parts.section { found.sections.append(section) }
    if let content = parts.embedded {
      let written = parts.embeddedLanguage.map { String(decoding: source[$0], as: UTF8.self) }
      if let name = written ?? match.embeddedLanguage {
        found.embedded.append((EmbeddedCode(bytes: content, languageName: name), pattern))
      }
    }
    guard let name = parts.name, source.isUsableName(name), let whole = parts.whole ?? parts.ignored
    else {
      return
    }
    let end = parts.node.flatMap(startOfNextComments) ?? Int.max
    let body = (parts.body ?? bodyField(of: parts.node)).map { source.trimmed($0, to: end) }
    found.definitions.append(
      RawDefinition(
        kind: parts.kind, name: name,
        qualifiers: parts.qualifiers.filter { source.isUsableName($0) },
        body: body, documentation: parts.documentation,
        bytes: source.trimmed(
          whole.lowerBound..<max(whole.upperBound, parts.body?.upperBound ?? 0), to: end),
        visibility: parts.visibility, pattern: UInt32(pattern),
        isIgnored: parts.ignored != nil))
  }

  private func startOfNextComments(in node: TSNode) -> Int? {
    NextComments.nodes(endingWith: node, in: syntax, of: source).first
      .map { Int(ts_node_start_byte($0)) }
  }

  private func bodyField(of node: TSNode?) -> Range<Int>? {
    guard let node, let field = syntax.bodyField else { return nil }
    let body = ts_node_child_by_field_id(node, field)
    return ts_node_is_null(body) ? nil : source.trimmedRange(of: body)
  }
}

/// The captures of one match, by what they stand for.
private struct MatchParts {
  var kind = SymbolKind.variable
  var node: TSNode?
  var whole: Range<Int>?
  var name: Range<Int>?
  var qualifiers: [Range<Int>] = []
  var body: Range<Int>?
  var documentation: Range<Int>?
  var section: Range<Int>?
  var visibility: Visibility?
  var ignored: Range<Int>?
  var embedded: Range<Int>?
  var embeddedLanguage: Range<Int>?

  mutating func take(_ role: CaptureRole, _ node: TSNode, at range: Range<Int>) {
    switch role {
    case .definition(let kind): (self.kind, self.node, whole) = (kind, node, range)
    case .name: name = range
    case .qualifier: qualifiers.append(range)
    case .body: body = range
    case .documentation: documentation = range
    case .visibilitySection: section = range
    case .visibility(let value): visibility = value
    case .ignored: ignored = range
    case .embedded: embedded = range
    case .embeddedLanguage: embeddedLanguage = range
    case .condition: break
    }
  }
}

/// What the matches of a tree gave, before it is put in order.
private struct Findings {
  var definitions: [RawDefinition] = []
  var sections: [Range<Int>] = []
  var embedded: [(code: EmbeddedCode, pattern: Int)] = []

  var symbols: RawSymbols {
    RawSymbols(
      definitions: firstOfEachName().sorted(by: Self.standsBefore),
      visibilitySections: sections.sorted { $0.lowerBound < $1.lowerBound },
      embedded: firstOfEachPart())
  }

  private func firstOfEachName() -> [RawDefinition] {
    let sorted = definitions.sorted {
      ($0.name.lowerBound, $0.pattern, $0.bytes.lowerBound)
        < ($1.name.lowerBound, $1.pattern, $1.bytes.lowerBound)
    }
    var unique: [RawDefinition] = []
    for definition in sorted where unique.last?.name.lowerBound != definition.name.lowerBound {
      unique.append(definition)
    }
    return unique.filter { !$0.isIgnored }
  }

  private func firstOfEachPart() -> [EmbeddedCode] {
    let sorted = embedded.sorted {
      ($0.code.bytes.lowerBound, $0.pattern) < ($1.code.bytes.lowerBound, $1.pattern)
    }
    var unique: [EmbeddedCode] = []
    for (code, _) in sorted where unique.last?.bytes.lowerBound != code.bytes.lowerBound {
      unique.append(code)
    }
    return unique
  }

  private static func standsBefore(_ left: RawDefinition, _ right: RawDefinition) -> Bool {
    (left.bytes.lowerBound, right.bytes.upperBound, left.name.lowerBound)
      < (right.bytes.lowerBound, left.bytes.upperBound, right.name.lowerBound)
  }
}
