package import CodeModel
package import Languages

/// Divides source text into chunks and finds its definitions.
///
/// Copies share compiled queries. Safe to use from any thread; equal bytes give equal results.
package struct SourceAnalyser: Sendable {
  /// Grows whenever the same bytes may give another result than before.
  package static let version = 2

  private let shelf: SyntaxShelf
  private let isolation: (any GrammarIsolation)?

  /// - Parameter isolation: Analyses what is not to be analysed in this process.
  package init(grammars: GrammarRegistry, isolation: (any GrammarIsolation)? = nil) {
    self.isolation = isolation
    shelf = SyntaxShelf(grammars: grammars, userLanguages: .none)
  }

  /// Loads grammars of the user into this process, for better or worse.
  package init(grammars: GrammarRegistry, including userLanguages: UserLanguages) {
    isolation = nil
    shelf = SyntaxShelf(grammars: grammars, userLanguages: userLanguages)
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
    if let own = isolation?.version(of: language) { return Self.version + Int(own) << 16 }
    return shelf.lacksGrammar(for: language) ? -Self.version : Self.version
  }

  /// Whether files of a language are cut by lines for want of a usable grammar.
  package func lacksGrammar(for language: Language) -> Bool {
    isolation?.version(of: language) == nil && shelf.lacksGrammar(for: language)
  }

  /// What a user's language is analysed with; nil for one that has no grammar here.
  package func userSyntaxReport(for language: Language) -> UserSyntaxReport? {
    guard case .ready(let syntax) = shelf.state(of: language) else { return nil }
    return syntax.userReport
  }

  /// Never fails: text without syntax, or with too much of it, follows its line structure.
  package func analyse(_ bytes: [UInt8], language: Language) -> FileAnalysis {
    if let isolation, isolation.version(of: language) != nil,
      let analysis = isolation.analyse(bytes, language: language)
    {
      return analysis
    }
    let table = LineTable(bytes)
    return bytes.withUnsafeBufferPointer { buffer in
      let lines = SourceLines(bytes: buffer, table: table)
      let weights = LineWeights(tokens.tokenCounts(of: table, in: buffer))
      var outline = TextOutliner(lines: lines, weights: weights, shelf: shelf)
        .outline(in: language)
      if !UTF8Check.isValid(buffer) { outline.diagnostics.append(.invalidUTF8) }
      let tree = CutTree(lines: lines, weights: weights)
      let runs = tree.runs(of: outline.ranges ?? [0..<lines.count], at: outline.cuts)
      var assembly = ChunkAssembly(lines: lines, weights: weights, symbols: outline.symbols)
      return FileAnalysis(
        language: language, lineCount: table.lineCount, chunks: assembly.chunks(of: runs),
        symbols: outline.symbols.map(\.symbol), diagnostics: outline.diagnostics)
    }
  }

  private func outline(of lines: SourceLines, language: Language) -> Outline {
    guard lines.count > 0 else { return Outline() }
    if isolation?.version(of: language) != nil {
      return Outline(ofLines: lines, diagnostic: .grammarFailed)
    }
    if language == .markdown { return MarkdownOutline.outline(of: lines) }
    switch shelf.state(of: language) {
    case .ready(let syntax): return syntaxOutline(of: lines, syntax)
    case .missing: return Outline(ofLines: lines, diagnostic: .missingGrammar)
    case .unknown: return Outline(ofLines: lines, diagnostic: nil)
    }
  }

  private func syntaxOutline(of lines: SourceLines, _ syntax: LanguageSyntax) -> Outline {
    let parser = Parser(grammar: syntax.grammar)
    let budget = ParseBudget(byteCount: lines.bytes.count)
    guard lines.bytes.count <= Self.parsedByteCountMax, !NestingGate.isTooDeep(lines.bytes),
      let tree = parser.parse(lines.bytes, budget: budget), !ErrorSurvey(tree).isHopeless
    else { return Outline(ofLines: lines, diagnostic: .parseAbandoned) }
    let definitions =
      syntax.userQuery.map {
        UserDefinitions(query: $0, source: lines.bytes).rawDefinitions(in: tree)
      }
      ?? SymbolFinder(query: syntax.query, source: lines.bytes).definitions(in: tree)
    let nesting = SymbolNesting(source: lines.bytes, table: lines.table)
    var chunker = SyntaxChunker(syntax: syntax, lines: lines)
    return Outline(
      runs: chunker.runs(of: tree), symbols: nesting.symbols(from: definitions),
      diagnostics: tree.hasError ? [.syntaxErrors] : [])
  }

  /// tree-sitter counts bytes in 32 bits and takes some ten bytes of memory for each.
  private static let parsedByteCountMax = 64 << 20
}
