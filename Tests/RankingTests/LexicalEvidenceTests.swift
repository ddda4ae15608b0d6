import CodeModel
import Ranking
import Testing

@Suite struct LexicalEvidenceTests {
  /// Evidence of the best chunk's score for words of rarity 2 each.
  private func evidence(
    _ words: String, score: Double, stem: String = "walk", isSymbol: Bool = false
  ) -> SearchEvidence {
    SearchEvidence(
      query: Sample.query(words, isSymbol: isSymbol), files: [Sample.file("a.c", stem: stem)],
      chunks: [Sample.chunk(lexical: score)],
      scale: ScoreScale(
        chunkLexicalMax: score, fileLexicalMax: 1, denseFloor: 0, chunkDenseMax: 1,
        fileDenseMax: 1, fileCount: 10))
  }

  @Test func `coverage is the best score's share of a perfect one`() {
    #expect(LexicalEvidence(evidence("walk tree", score: 4.4)).coverage == 0.5)
    #expect(LexicalEvidence(evidence("", score: 0)).coverage == 0)
  }

  @Test(arguments: [
    ("walk the tree", 12.0, "walk", false),
    ("walk the tree", 5, "walk", true),
    ("walk the tree", 12, "rank", true),
    ("walk tree", 1, "rank", false),
  ])
  func `evidence is weak when words are missing or name no file`(
    words: String, score: Double, stem: String, expected: Bool
  ) {
    #expect(LexicalEvidence(evidence(words, score: score, stem: stem)).isWeak == expected)
  }

  @Test func `the transformer decides where words are weak and rests for a symbol`() {
    let weak = evidence("walk the tree", score: 5)
    let strong = evidence("walk the tree", score: 12)
    let symbol = evidence("walk the tree", score: 5, isSymbol: true)
    #expect(RankingTuning.standard.blend(for: [weak]) == .question)
    #expect(RankingTuning.standard.blend(for: [strong]) == .description)
    #expect(RankingTuning.standard.blend(for: [symbol]) == nil)
  }
}
