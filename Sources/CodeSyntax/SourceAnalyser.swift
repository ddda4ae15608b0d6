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
      var outline = TextOutliner(lines: lines, weights: weights, shelf: shelf)
        .outline(in: language)
      if !UTF8Check.isValid(buffer) { outline.diagnostics.append(.invalidUTF8) }
      let tree = CutTree(lines: lines, weights: weights)
      let runs = (outline.ranges ?? [0..<lines.count]).flatMap {
        tree.runs(of: $0, at: outline.cuts)
      }
      var assembly = ChunkAssembly(lines: lines, weights: weights, symbols: outline.symbols)
      return FileAnalysis(
        language: language, lineCount: table.lineCount, chunks: assembly.chunks(of: runs),
        symbols: outline.symbols.map(\.symbol), diagnostics: outline.diagnostics)
    }
  }
}
