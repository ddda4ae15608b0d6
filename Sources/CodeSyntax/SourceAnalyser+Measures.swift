package import CodeModel

/// Parts of an analysis by themselves, for programs that measure it.
extension SourceAnalyser {
  /// Parses and frees the tree. Returns false for a language without syntax or an abandoned parse.
  package func parseOnly(_ bytes: [UInt8], language: Language) -> Bool {
    guard case .ready(let syntax) = shelf.state(of: language) else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      Parser(grammar: syntax.grammar).parse(buffer, budget: ParseBudget(byteCount: bytes.count))
        != nil
    }
  }

  /// The symbols found when every node is searched, which `analyse` must find as well.
  package func symbolsWithoutPruning(_ bytes: [UInt8], language: Language) -> [Symbol] {
    guard case .ready(let syntax) = shelf.state(of: language) else { return [] }
    let table = LineTable(bytes)
    return bytes.withUnsafeBufferPointer { buffer in
      let lines = SourceLines(bytes: buffer, table: table)
      guard
        let tree = SourceParse(syntax: syntax, lines: lines).tree(of: 0..<buffer.count)
      else { return [] }
      let nodes = TreeNodes(root: tree.root)
      defer { nodes.free() }
      let raw = SymbolFinder(
        syntax: syntax, source: buffer, range: 0..<buffer.count, isPruning: false
      ).symbols(in: nodes)
      return SymbolNesting(lines: lines, rules: syntax.rules).symbols(from: raw).map(\.symbol)
    }
  }
}
