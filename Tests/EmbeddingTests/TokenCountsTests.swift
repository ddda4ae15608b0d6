import Embedding
import ModelFolder
import Testing
import Transformer

struct TokenCountsTests {
  let tokenizer: WordPieceTokenizer

  init() throws {
    tokenizer = try WordPieceTokenizer(vocabularyPath: try ModelFolder.path("vocab.txt"))
  }

  private func probability(_ token: String, _ counts: TokenCounts) throws -> Double {
    let id = try #require(tokenizer.vocabulary.id(of: Array(token.utf8)))
    return counts.probability(of: Int(id))
  }

  @Test func `the bundled counts are those of source code`() throws {
    let counts = try TokenCounts.bundled(for: tokenizer.vocabulary)
    #expect(counts.counts.count == tokenizer.vocabulary.count)
    #expect(0.98...1.0 ~= counts.counts.reduce(0, +) / TokenCounts.scale)
    #expect(try probability("(", counts) > 0.01)
    #expect(try probability("return", counts) > probability("cathedral", counts))
  }

  @Test func `every language counts the same however much there is`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(String(repeating: "red ", count: 900).utf8), to: "a/x.py")
    try folder.write(Array("blueBlue".utf8), to: "b/y.go")
    try folder.write(Array("green".utf8), to: "z.unknown")
    let counts = try TokenCounts.count(directories: [folder.path], tokenizer: tokenizer)
    #expect(try probability("red", counts) == 0.5)
    #expect(try probability("blue", counts) == 0.5)
    #expect(try probability("green", counts) == 0)
  }

  @Test func `a folder that is not there is a fault`() {
    #expect(throws: EmbeddingFault.self) {
      try TokenCounts.count(directories: ["/nowhere"], tokenizer: tokenizer)
    }
  }

  @Test func `counts survive their file, but for the rarest`() throws {
    var counts = [Double](repeating: 0, count: tokenizer.vocabulary.count)
    (counts[2000], counts[3000], counts[4000]) = (500, 20_000.4, 3)
    let lines = TokenCounts(counts: counts).lines(vocabulary: tokenizer.vocabulary)
    let read = try TokenCounts(lines: lines, vocabulary: tokenizer.vocabulary, path: "counts")
    #expect(read.counts[2000] == 500)
    #expect(read.counts[3000] == 20_000)
    #expect(read.counts[4000] == 0)
  }

  @Test(arguments: ["parse", "parse\tmany", "no such token\t5", "a\t1\t2"])
  func `a line that is not a token and its count is a fault`(line: String) {
    #expect(throws: EmbeddingFault.self) {
      try TokenCounts(lines: Array(line.utf8), vocabulary: tokenizer.vocabulary, path: "counts")
    }
  }

  @Test func `weights fall with frequency`() {
    let weights = TokenCounts(counts: [0, 10_000, 1_000_000]).weights(smoothing: 1e-3)
    #expect(weights[0] == 1)
    #expect(weights[1] == 0.5)
    #expect(weights[2] < 0.01)
  }
}
