import Foundation
import ModelFolder
import Testing
import Transformer

private let recordPath = ProcessInfo.processInfo.environment["APUS_TOKENIZER_PARITY"]

/// The whole comparison that `evaluation/tokenizer-parity/record.py` records.
struct WordPieceParityTests {
  @Test(.enabled(if: recordPath != nil))
  func `the tokenizer agrees with the reference on every recorded string`() throws {
    let tokenizer = try WordPieceTokenizer(vocabularyPath: try ModelFolder.path("vocab.txt"))
    let records = try TokenizerRecord.records(at: try #require(recordPath))
    var tokenCount = 0
    var differing: [String] = []
    for record in records {
      let tokens = tokenizer.encode(Array(record.text.utf8))
      tokenCount += record.tokens.count
      if tokens != record.tokens { differing.append(Self.explain(record, tokens)) }
    }
    print("\(records.count) strings, \(tokenCount) tokens, \(differing.count) differ")
    #expect(differing.isEmpty, "\(differing.prefix(40).joined(separator: "\n"))")
  }

  private static func explain(_ record: TokenizerRecord, _ tokens: [Int32]) -> String {
    let scalars = record.text.unicodeScalars.prefix(40).map { String($0.value, radix: 16) }
    return "\(scalars.joined(separator: " ")): \(tokens), reference \(record.tokens)"
  }
}
