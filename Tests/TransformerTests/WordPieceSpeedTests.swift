import Foundation
import ModelFolder
import Testing
import Transformer

private let corpusPath = ProcessInfo.processInfo.environment["APUS_TOKENIZER_CORPUS"]

/// Prints how fast the tokenizer is on a file of text; a measurement, so it runs only when asked.
struct WordPieceSpeedTests {
  @Test(.enabled(if: corpusPath != nil), arguments: [IdentifierSplitting.none, .capitals, .parts])
  func `megabytes per CPU second`(splitting: IdentifierSplitting) throws {
    let tokenizer = try WordPieceTokenizer(vocabularyPath: try ModelFolder.path("vocab.txt"))
    let text = [UInt8](try Data(contentsOf: URL(fileURLWithPath: try #require(corpusPath))))
    var best = Double.infinity
    var tokenCount = 0
    for _ in 0..<5 {
      let start = clock()
      tokenCount = tokenizer.encode(text, splitting: splitting).count
      best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    let megabytes = Double(text.count) / 1e6 / best
    let tokens = Double(tokenCount) / 1e6 / best
    print("splitting \(splitting): \(megabytes) MB/s, \(tokens) M tokens/s of CPU time")
    #expect(tokenCount > 0)
  }
}
