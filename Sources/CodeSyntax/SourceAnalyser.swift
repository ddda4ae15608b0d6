package import CodeModel
package import Languages

/// Divides source text into chunks and finds its definitions.
///
/// Copies share compiled queries. Safe to use from any thread; equal bytes give equal results.
package struct SourceAnalyser: Sendable {
  /// Grows whenever the same bytes may give another result than before.
  package static let version = 2

  let shelf: SyntaxShelf
  private let tokens: any TokenCounting

  /// Sizes chunks by what `tokens` counts.
  package init(
    grammars: GrammarRegistry, tokens: any TokenCounting, catalog: LanguageCatalog = .bundled
  ) {
    shelf = SyntaxShelf(grammars: grammars, catalog: catalog)
    self.tokens = tokens
  }

  /// Languages analysed by their syntax once their grammar is installed, sorted.
  package static var syntaxLanguages: [Language] {
    LanguageCatalog.bundled.languages.filter {
      (try? LanguageCatalog.bundled.profile(of: $0))?.chunks != nil
    }
  }

  /// What keeps a language from being analysed by its syntax, or nil when nothing does.
  ///
  /// A language without a profile has no problem: its files follow line structure by design.
  package func problem(for language: Language) -> String? {
    shelf.state(of: language).problem
  }

  /// The version to store an analysis of a language under.
  ///
  /// Negative while the language's grammar cannot be used, so that what was cut by lines is
  /// analysed again once the grammar is there.
  package func version(for language: Language) -> Int {
    shelf.lacksGrammar(for: language) ? -Self.version : Self.version
  }

  /// Never fails: text without syntax, or with too much of it, follows its line structure.
  package func analyse(_ bytes: [UInt8], language: Language) -> FileAnalysis {
    let table = LineTable(bytes)
    return bytes.withUnsafeBufferPointer { buffer in
      let lines = SourceLines(bytes: buffer, table: table)
      let weights = LineWeights(tokens.tokenCounts(of: table, in: buffer))
      var outline = outline(of: lines, weights, language: language)
      if !UTF8Check.isValid(buffer) { outline.diagnostics.append(.invalidUTF8) }
      let runs = CutTree(lines: lines, weights: weights).runs(of: 0..<lines.count, at: outline.cuts)
      var assembly = ChunkAssembly(lines: lines, weights: weights, symbols: outline.symbols)
      return FileAnalysis(
        language: language, lineCount: table.lineCount, chunks: assembly.chunks(of: runs),
        symbols: outline.symbols.map(\.symbol), diagnostics: outline.diagnostics)
    }
  }

  private func outline(
    of lines: SourceLines, _ weights: LineWeights, language: Language
  ) -> Outline {
    guard lines.count > 0 else { return Outline() }
    if language == .markdown { return MarkdownOutline.outline(of: lines) }
    switch shelf.state(of: language) {
    case .ready(let syntax): return syntaxOutline(of: lines, weights, syntax)
    case .missing: return Outline(diagnostics: [.missingGrammar])
    case .unknown: return Outline()
    }
  }

  private func syntaxOutline(
    of lines: SourceLines, _ weights: LineWeights, _ syntax: LanguageSyntax
  ) -> Outline {
    let parser = Parser(grammar: syntax.grammar)
    let budget = ParseBudget(byteCount: lines.bytes.count)
    guard lines.bytes.count <= Self.parsedByteCountMax, !NestingGate.isTooDeep(lines.bytes),
      let tree = parser.parse(lines.bytes, budget: budget)
    else { return Outline(diagnostics: [.parseAbandoned]) }
    let raw = SymbolFinder(syntax: syntax, source: lines.bytes).symbols(in: tree)
    let nesting = SymbolNesting(lines: lines, profile: syntax.profile)
    var cuts = SyntaxCuts(syntax: syntax, lines: lines, weights: weights)
    cuts.collect(in: tree.root)
    return Outline(
      cuts: cuts.cuts, symbols: nesting.symbols(from: raw),
      diagnostics: tree.hasError ? [.syntaxErrors] : [])
  }

  /// tree-sitter counts bytes in 32 bits and takes some ten bytes of memory for each.
  private static let parsedByteCountMax = 64 << 20
}
