package import CodeModel
package import Languages

/// Divides source text into chunks and finds its definitions.
///
/// Copies share compiled queries. Safe to use from any thread; equal bytes give equal results.
package struct SourceAnalyser: Sendable {
  /// Grows whenever the same bytes may give another result than before.
  package static let version = 7

  let shelf: SyntaxShelf
  private let tokens: any TokenCounting
  private let isolation: (any GrammarIsolation)?
  private let budget: ChunkBudget

  /// - Parameters:
  ///   - tokens: Counts what chunks are sized by.
  ///   - budget: How text is divided; what isolates has to keep to the same.
  ///   - isolation: Analyses what is not to be analysed in this process.
  package init(
    grammars: GrammarRegistry, tokens: any TokenCounting, budget: ChunkBudget = .standard,
    catalog: LanguageCatalog = .bundled, isolation: (any GrammarIsolation)? = nil,
    matching: PatternMatching = .own
  ) {
    self.tokens = tokens
    self.budget = budget
    self.isolation = isolation
    shelf = SyntaxShelf(
      grammars: grammars, catalog: catalog, userLanguages: .none, matching: matching)
  }

  /// Loads grammars of the user into this process, for better or worse.
  package init(
    grammars: GrammarRegistry, tokens: any TokenCounting, budget: ChunkBudget = .standard,
    including userLanguages: UserLanguages
  ) {
    self.tokens = tokens
    self.budget = budget
    isolation = nil
    shelf = SyntaxShelf(
      grammars: grammars, catalog: userLanguages.catalog, userLanguages: userLanguages)
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

  /// The same for a language that ships, without an analyser.
  package static func problem(for language: Language, grammars: GrammarRegistry) -> String? {
    SyntaxShelf(grammars: grammars, catalog: .bundled, userLanguages: .none).state(of: language)
      .problem
  }

  /// The version to store an analysis of a language under.
  ///
  /// Negative while the language's grammar cannot be used, so that what was cut by lines is
  /// analysed again once the grammar is there.
  package func version(for language: Language) -> Int {
    let version = Self.version + budget.versionPart
    if let own = isolation?.version(of: language) { return version + Int(own) << 16 }
    return shelf.lacksGrammar(for: language) ? -version : version
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
    if let isolation, isIsolated(language) {
      return isolation.analyse(bytes, language: language)
        ?? analyse(bytes, as: language) { _, _ in Outline(diagnostics: [.grammarFailed]) }
    }
    return analyse(bytes, as: language) { lines, weights in
      TextOutliner(lines: lines, weights: weights, shelf: shelf).outline(in: language)
    }
  }

  func isIsolated(_ language: Language) -> Bool { isolation?.version(of: language) != nil }

  /// What this process finds in a text, before it is divided.
  func outline(of bytes: [UInt8], in language: Language) -> Outline {
    let table = LineTable(bytes)
    return bytes.withUnsafeBufferPointer { buffer in
      let lines = SourceLines(bytes: buffer, table: table)
      let weights = LineWeights(tokens.tokenCounts(of: table, in: buffer), budget: budget)
      return TextOutliner(lines: lines, weights: weights, shelf: shelf).outline(in: language)
    }
  }

  private func analyse(
    _ bytes: [UInt8], as language: Language,
    outlinedBy makeOutline: (SourceLines, LineWeights) -> Outline
  ) -> FileAnalysis {
    let table = LineTable(bytes)
    return bytes.withUnsafeBufferPointer { buffer in
      let lines = SourceLines(bytes: buffer, table: table)
      let weights = LineWeights(tokens.tokenCounts(of: table, in: buffer), budget: budget)
      var outline = makeOutline(lines, weights)
      if !UTF8Check.isValid(buffer) { outline.diagnostics.append(.invalidUTF8) }
      let tree = CutTree(lines: lines, weights: weights)
      let cuts = budget.strategy == .syntax ? outline.cuts : []
      let runs = tree.runs(of: outline.ranges ?? [0..<lines.count], at: cuts)
      var assembly = ChunkAssembly(lines: lines, weights: weights, symbols: outline.symbols)
      let symbols = outline.symbols.map(\.symbol)
      return FileAnalysis(
        language: language, lineCount: table.lineCount, chunks: assembly.chunks(of: runs),
        symbols: symbols, relations: outline.relations.numbered(by: symbols),
        diagnostics: outline.diagnostics)
    }
  }
}
