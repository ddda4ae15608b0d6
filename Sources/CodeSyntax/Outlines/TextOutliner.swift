import CTreeSitter
import CodeModel

/// Reads one text in the ways of its language: by its syntax, by headings or by cells.
struct TextOutliner {
  let lines: SourceLines
  let weights: LineWeights
  let shelf: SyntaxShelf

  func outline(in language: Language) -> Outline {
    guard lines.count > 0 else { return Outline() }
    switch language {
    case .markdown: return MarkdownOutline(outliner: self).outline()
    case .jupyter: return NotebookOutline(outliner: self).outline() ?? Outline()
    default: break
    }
    switch shelf.state(of: language) {
    case .ready(let syntax):
      let whole = 0..<lines.bytes.count
      return outline(syntax, of: whole, depth: 0, nesting: 0)
        ?? Outline(diagnostics: [.parseAbandoned])
    case .missing: return Outline(diagnostics: [.missingGrammar])
    case .unknown: return Outline()
    }
  }

  /// The outline of embedded code in its own language; nil when that has no syntax here.
  func outline(of code: EmbeddedCode, depth: Int, nesting: Int) -> Outline? {
    guard !code.bytes.isEmpty, nesting <= Self.nestingMax,
      let language = shelf.language(named: code.languageName),
      case .ready(let syntax) = shelf.state(of: language)
    else { return nil }
    return outline(syntax, of: code.bytes, depth: depth, nesting: nesting)
  }

  /// Nil when the parse was abandoned. Cuts are those after the first line of the range.
  private func outline(
    _ syntax: LanguageSyntax, of range: Range<Int>, depth: Int, nesting: Int
  ) -> Outline? {
    TreeMemory.scoped { parsedOutline(syntax, of: range, depth: depth, nesting: nesting) }
  }

  private func parsedOutline(
    _ syntax: LanguageSyntax, of range: Range<Int>, depth: Int, nesting: Int
  ) -> Outline? {
    let text = UnsafeBufferPointer(rebasing: lines.bytes[range])
    guard range.count <= Self.parsedByteCountMax, !NestingGate.isTooDeep(text),
      !syntax.grammar.hasTags || !TagGate.isTooDeep(text),
      let tree = SourceParse(syntax: syntax, lines: lines).tree(of: range)
    else { return nil }
    let nodes = TreeNodes(root: tree.root)
    defer { nodes.free() }
    let raw = rawSymbols(syntax, in: tree, nodes, of: range)
    var outline = Outline(
      symbols: SymbolNesting(lines: lines, rules: syntax.rules).symbols(from: raw),
      diagnostics: tree.hasError ? [.syntaxErrors] : [])
    if let table = syntax.relations {
      var reader = RelationReader(
        table: table, nodes: nodes, source: lines.bytes, lines: lines.table,
        symbols: outline.symbols.map(\.symbol))
      outline.relations = reader.read()
    }
    let embedded = embeddedOutlines(raw.embedded, nesting: nesting, into: &outline)
    var cuts = SyntaxCuts(
      syntax: syntax, lines: lines, weights: weights, embedded: embedded,
      from: range.lowerBound == 0 ? 0 : lines.table.line(ofByte: range.lowerBound))
    cuts.collect(in: tree.root, depth: depth)
    outline.cuts = cuts.cuts
    return outline
  }

  private func rawSymbols(
    _ syntax: LanguageSyntax, in tree: borrowing Tree, _ nodes: TreeNodes, of range: Range<Int>
  ) -> RawSymbols {
    guard syntax.userReport != nil else {
      return SymbolFinder(syntax: syntax, source: lines.bytes, range: range).symbols(in: nodes)
    }
    let definitions = syntax.userQuery.map {
      UserDefinitions(query: $0, source: lines.bytes).rawDefinitions(in: tree)
    }
    let embedded = syntax.userInjections?.parts(in: tree, source: lines.bytes)
    return RawSymbols(definitions: definitions ?? [], embedded: embedded ?? [])
  }

  /// Cuts inside embedded code, by where it begins; its symbols are added to the outline.
  private func embeddedOutlines(
    _ parts: [EmbeddedCode], nesting: Int, into host: inout Outline
  ) -> [Int: [Cut]] {
    var cuts: [Int: [Cut]] = [:]
    for part in parts.prefix(Self.embeddedCountMax) {
      guard let outline = outline(of: part, depth: Self.embeddedDepth, nesting: nesting + 1)
      else { continue }
      cuts[part.bytes.lowerBound] = outline.cuts
      host.symbols += outline.symbols
      host.relations.add(outline.relations)
    }
    if !cuts.isEmpty { host.sortSymbols() }
    return cuts
  }

  /// tree-sitter counts bytes in 32 bits and takes some ten bytes of memory for each.
  private static let parsedByteCountMax = 64 << 20
  /// How deep languages may be embedded in each other.
  private static let nestingMax = 3
  private static let embeddedCountMax = 2_000
  /// Below what the host nests its embedded code in.
  private static let embeddedDepth = 8
}
