import CodeModel
import GrammarWorkers
import Testing

@Suite struct AnalysisWireTests {
  private let bytes = Array("one\n\ntwo three\nfour\n".utf8)
  private let language = Language(rawValue: "ada")

  private var analysis: FileAnalysis {
    FileAnalysis(
      language: language, lineCount: 4,
      chunks: [
        Chunk(
          bytes: 0..<4, lines: LineRange(start: 1, end: 1), scope: ["P", "é"],
          signature: "procedure P", symbols: [ChunkSymbol(name: "one", kind: .function)]),
        Chunk(bytes: 5..<20, lines: LineRange(start: 3, end: 4), scope: [], symbols: []),
      ],
      symbols: [
        Symbol(
          name: "one", kind: .function, scope: ["P"], signature: "one is", summary: "First.",
          visibility: .protected, nameBytes: 0..<3, bytes: 0..<20, bodyBytes: 5..<20,
          lines: LineRange(start: 1, end: 4)),
        Symbol(
          name: "two", kind: .class, scope: [], nameBytes: 5..<8, bytes: 5..<14,
          lines: LineRange(start: 3, end: 3)),
      ],
      relations: RelationFacts(
        imports: [ImportFact(module: "m", line: 1)],
        references: [ReferenceFact(name: "two", role: .call, enclosing: 1, line: 3, column: 0)]),
      diagnostics: [.syntaxErrors, .invalidUTF8])
  }

  private func decoded(_ wire: [UInt8]) -> FileAnalysis? {
    try? AnalysisWire.decoded(wire[...], of: bytes, language: language)
  }

  @Test func `an analysis comes back as it was`() {
    #expect(decoded(AnalysisWire.encoded(analysis)) == analysis)
    let empty = FileAnalysis(
      language: language, lineCount: 0, chunks: [], symbols: [], diagnostics: [])
    let back = try? AnalysisWire.decoded(
      AnalysisWire.encoded(empty)[...], of: [], language: language)
    #expect(back == empty)
  }

  @Test func `every cut of it is noticed`() {
    let wire = AnalysisWire.encoded(analysis)
    for count in 0..<wire.count { #expect(decoded(Array(wire.prefix(count))) == nil) }
    #expect(decoded(wire + [0]) == nil)
  }

  @Test(arguments: [
    ReferenceFact(name: "f", role: .call, line: 5, column: 0),
    ReferenceFact(name: "f", role: .call, enclosing: 2, line: 1, column: 0),
  ])
  func `a relation with a line or symbol that is not there is refused`(_ fact: ReferenceFact) {
    let broken = FileAnalysis(
      language: language, lineCount: 4, chunks: analysis.chunks, symbols: analysis.symbols,
      relations: RelationFacts(references: [fact]), diagnostics: [])
    #expect(decoded(AnalysisWire.encoded(broken)) == nil)
  }

  @Test func `no damage to a byte is a crash`() {
    let wire = AnalysisWire.encoded(analysis)
    for index in wire.indices {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var damaged = wire
        damaged[index] = value
        if let read = decoded(damaged) {
          #expect(read.chunks.allSatisfy { $0.bytes.upperBound <= bytes.count })
        }
      }
    }
  }

  @Test func `an analysis of another language or text is noticed`() {
    let wire = AnalysisWire.encoded(analysis)
    #expect(throws: WireDamage.self) {
      try AnalysisWire.decoded(wire[...], of: bytes, language: .plainText)
    }
    #expect(throws: WireDamage.self) {
      try AnalysisWire.decoded(wire[...], of: bytes + [0x61], language: language)
    }
  }

  @Test func `chunks that lose or repeat lines are noticed`() {
    let chunks = analysis.chunks
    for wrong in [[], [chunks[0]], [chunks[1]], [chunks[1], chunks[0]], [chunks[0]] + chunks] {
      let broken = FileAnalysis(
        language: language, lineCount: 4, chunks: wrong, symbols: [], diagnostics: [])
      #expect(decoded(AnalysisWire.encoded(broken)) == nil)
    }
  }

  @Test func `a symbol outside the text is noticed`() {
    let symbol = Symbol(
      name: "x", kind: .class, scope: [], nameBytes: 0..<1, bytes: 0..<21,
      lines: LineRange(start: 1, end: 4))
    let broken = FileAnalysis(
      language: language, lineCount: 4, chunks: analysis.chunks, symbols: [symbol],
      diagnostics: [])
    #expect(decoded(AnalysisWire.encoded(broken)) == nil)
  }
}
