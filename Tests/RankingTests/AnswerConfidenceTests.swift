import CodeModel
import Ranking
import Testing

@Suite struct AnswerConfidenceTests {
  private let query = Sample.query("parse header", identifiers: ["parseHeader"])

  private func confidence(
    _ query: QueryEvidence, _ signals: [[Signal: Double]], similarities: [Double] = [],
    defining names: [DefinedName] = []
  ) -> AnswerConfidence {
    let files = signals.indices.map { Sample.file("src/\($0).swift", signals: signals[$0]) }
    let chunks = files.indices.map { place in
      Sample.chunk(
        file: place, lexical: signals[place][.chunkLexical] ?? 0,
        defining: place == 0 ? names : [])
    }
    let evidence = Sample.evidence(query, files: files, chunks: chunks)
    let table = QueryTable([evidence])
    let ranked = Ranker(for: table).rank(evidence)
    return AnswerConfidence(
      of: ranked, in: [evidence], table: table, similarities: similarities)
  }

  @Test func `a file with all the words is more likely an answer than one with hardly any`() {
    let strong = confidence(
      query, [[.chunkLexical: 8, .fileLexical: 8]], similarities: [0.7, 0.2, 0.1])
    let weak = confidence(
      query, [[.chunkLexical: 0.5, .fileLexical: 0.5]], similarities: [0.12, 0.11, 0.1])
    #expect(strong.answered > weak.answered)
    #expect(strong.matchesWell && !weak.matchesWell)
    #expect(strong.hits[0] > weak.hits[0])
  }

  @Test func `a search without results has no answer`() {
    let none = confidence(query, [])
    #expect(none.answered == 0 && none.hits.isEmpty && !none.matchesWell)
  }

  @Test func `every probability is one, and a better result is the likelier`() {
    let answer = confidence(
      query, [[.chunkLexical: 9, .fileLexical: 18], [.chunkLexical: 1, .fileLexical: 1]],
      similarities: [0.6, 0.2])
    #expect(answer.hits.count == 2 && answer.hits[0] > answer.hits[1])
    #expect((answer.hits + [answer.answered]).allSatisfy { (0...1).contains($0) })
  }

  @Test func `a definition of what is asked for counts`() {
    let symbol = Sample.query("parseheader", identifiers: ["parseHeader"], isSymbol: true)
    let signals: [[Signal: Double]] = [[.chunkLexical: 2, .fileLexical: 2]]
    let defined = confidence(
      symbol, signals, defining: [Sample.name("parseHeader", "parse header")])
    #expect(defined.answered > confidence(symbol, signals).answered)
  }

  @Test func `the lead of the most similar is over the middle one`() {
    let answer = confidence(query, [[.chunkLexical: 2]], similarities: [0.1, 0.7, 0.3])
    #expect(abs(answer.signals[.similarityLead] - 0.4) < 1e-9)
    #expect(answer.signals[.similarity] == 0.7 && answer.signals[.isCompared] == 1)
  }
}
