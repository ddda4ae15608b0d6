import CTreeSitter
import CodeModel

/// Finds definitions with a user's query, whichever tradition its captures follow.
///
/// GitHub captures the whole definition and its name, Helix and nvim-treesitter the name alone.
struct UserDefinitions {
  let query: UserQuery
  let source: UnsafeBufferPointer<UInt8>

  /// One definition per name, in the order of the definitions' starts, outer before inner.
  func definitions(in tree: borrowing Tree) -> [UserDefinition] {
    var captured: [CapturedDefinition] = []
    query.forEachMatch(in: tree, source: source) { captured += definitions(from: $0) }
    guard !captured.isEmpty else { return [] }
    let wholes = DefinitionNodes(of: captured, in: tree)
    let found = captured.compactMap { definition($0, whole: wholes.node(of: $0)) }
    return firstOfEachName(found).sorted {
      ($0.bytes.lowerBound, $1.bytes.upperBound, $0.name.lowerBound)
        < ($1.bytes.lowerBound, $0.bytes.upperBound, $1.name.lowerBound)
    }
  }

  private func definitions(from match: TSQueryMatch) -> [CapturedDefinition] {
    var marked: [(node: TSNode, kind: SymbolKind)] = []
    var names: [TSNode] = []
    var parts = CapturedDefinition.Parts()
    let setKind = query.patterns[Int(match.pattern_index)].setKind
    for capture in UnsafeBufferPointer(start: match.captures, count: Int(match.capture_count)) {
      switch query.captures[Int(capture.index)] {
      case .definition(let kind): marked.append((capture.node, kind))
      case .definitionOfSetKind: if let setKind { marked.append((capture.node, setKind)) }
      case .name: names.append(capture.node)
      case .qualifier: parts.qualifier = parts.qualifier ?? capture.node
      case .body: parts.body = capture.node
      case .documentation: parts.documentation.append(capture.node)
      case .ignored: break
      }
    }
    let pattern = UInt32(match.pattern_index)
    guard !names.isEmpty else {
      return marked.map {
        CapturedDefinition(kind: $0.kind, whole: nil, name: $0.node, parts: parts, pattern: pattern)
      }
    }
    guard let (whole, kind) = marked.first else { return [] }
    return names.map {
      CapturedDefinition(
        kind: kind, whole: $0.id == whole.id ? nil : whole, name: $0, parts: parts,
        pattern: pattern)
    }
  }

  private func definition(_ captured: CapturedDefinition, whole: TSNode) -> UserDefinition? {
    let name = source.trimmedRange(of: captured.name)
    guard source.isUsableName(name) else { return nil }
    let bytes = source.trimmedRange(of: whole)
    let body = (captured.parts.body ?? Self.body(of: whole)).map(source.trimmedRange)
    return UserDefinition(
      kind: captured.kind, name: name,
      qualifier: captured.parts.qualifier.map(source.trimmedRange)
        .flatMap { source.isUsableName($0) ? $0 : nil },
      body: body.flatMap { bytes.lowerBound <= $0.lowerBound && !$0.isEmpty ? $0 : nil },
      documentation: documentation(captured.parts.documentation, in: bytes), bytes: bytes,
      pattern: captured.pattern)
  }

  private static func body(of node: TSNode) -> TSNode? {
    let body = ts_node_child_by_field_name(node, "body", 4)
    return ts_node_is_null(body) ? nil : body
  }

  /// A captured documentation node inside a definition; comments above one are found without it.
  private func documentation(_ nodes: [TSNode], in bytes: Range<Int>) -> Range<Int>? {
    nodes.map(source.trimmedRange).first { !$0.isEmpty && bytes.contains($0.lowerBound) }
  }

  /// Of several definitions with one name, that of the first pattern.
  private func firstOfEachName(_ found: [UserDefinition]) -> [UserDefinition] {
    let sorted = found.sorted {
      ($0.name.lowerBound, $0.pattern, $0.bytes.lowerBound)
        < ($1.name.lowerBound, $1.pattern, $1.bytes.lowerBound)
    }
    var unique: [UserDefinition] = []
    var named: Set<Range<Int>> = []
    for definition in sorted where unique.last?.name.lowerBound != definition.name.lowerBound {
      if query.findsFirstNameOnly, !named.insert(definition.bytes).inserted { continue }
      unique.append(definition)
    }
    return unique
  }
}

/// A definition as a user's query found it.
struct UserDefinition: Equatable {
  let kind: SymbolKind
  let name: Range<Int>
  let qualifier: Range<Int>?
  let body: Range<Int>?
  let documentation: Range<Int>?
  let bytes: Range<Int>
  /// The query pattern's number: of several for one name, the first in the query file counts.
  let pattern: UInt32
}

/// What one match says of one definition.
struct CapturedDefinition {
  struct Parts {
    var qualifier: TSNode?
    var body: TSNode?
    var documentation: [TSNode] = []
  }

  let kind: SymbolKind
  /// Nil when only the name was captured.
  let whole: TSNode?
  let name: TSNode
  let parts: Parts
  let pattern: UInt32

  /// The node whose ancestors tell how far the definition reaches.
  var anchor: TSNode { whole ?? name }
}

extension UserDefinitions {
  /// The definitions as those of other languages.
  func rawDefinitions(in tree: borrowing Tree) -> [RawDefinition] {
    definitions(in: tree).map { found in
      RawDefinition(
        kind: found.kind, name: found.name, qualifiers: found.qualifier.map { [$0] } ?? [],
        body: found.body,
        documentation: found.documentation, bytes: found.bytes, visibility: nil,
        pattern: found.pattern, isIgnored: false)
    }
  }
}
