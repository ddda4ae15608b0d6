import CTreeSitter
import CodeModel

/// Runs a language's symbol query and collects the definitions it names.
struct SymbolFinder {
  let query: Query
  let source: UnsafeBufferPointer<UInt8>

  /// One definition per name, in the order of the definitions' starts, outer before inner.
  func definitions(in tree: borrowing Tree) -> [RawDefinition] {
    var found: [RawDefinition] = []
    QueryRun().forEachMatch(of: query, in: tree, source: source) { match in
      if let definition = definition(from: match) { found.append(definition) }
    }
    return Self.firstOfEachName(found).sorted {
      ($0.bytes.lowerBound, $1.bytes.upperBound, $0.name.lowerBound)
        < ($1.bytes.lowerBound, $0.bytes.upperBound, $1.name.lowerBound)
    }
  }

  private func definition(from match: TSQueryMatch) -> RawDefinition? {
    var kind: SymbolKind?
    var whole: Range<Int>?
    var name: Range<Int>?
    var qualifier: Range<Int>?
    for capture in UnsafeBufferPointer(start: match.captures, count: Int(match.capture_count)) {
      switch query.roles[Int(capture.index)] {
      case .definition(let value): (kind, whole) = (value, trimmedRange(of: capture.node))
      case .name: name = trimmedRange(of: capture.node)
      case .qualifier: qualifier = trimmedRange(of: capture.node)
      case .condition: break
      }
    }
    guard let kind, let whole, let name, isUsable(name) else { return nil }
    return RawDefinition(
      kind: kind, name: name, qualifier: qualifier.flatMap { isUsable($0) ? $0 : nil },
      bytes: whole, pattern: UInt32(match.pattern_index))
  }

  /// Bytes of a node without white space at its end, which some grammars include.
  private func trimmedRange(of node: TSNode) -> Range<Int> {
    let start = min(Int(ts_node_start_byte(node)), source.count)
    var end = max(start, min(Int(ts_node_end_byte(node)), source.count))
    while end > start, SourceLines.isSpace(source[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether a name is one a person would search for: not missing, not long, on one line.
  private func isUsable(_ name: Range<Int>) -> Bool {
    !name.isEmpty && name.count <= Self.nameByteCountMax && !source[name].contains(0x0A)
  }

  private static func firstOfEachName(_ found: [RawDefinition]) -> [RawDefinition] {
    let sorted = found.sorted {
      ($0.name.lowerBound, $0.pattern, $0.bytes.lowerBound)
        < ($1.name.lowerBound, $1.pattern, $1.bytes.lowerBound)
    }
    var unique: [RawDefinition] = []
    for definition in sorted where unique.last?.name.lowerBound != definition.name.lowerBound {
      unique.append(definition)
    }
    return unique
  }

  private static let nameByteCountMax = 200
}
