import CodeModel
import Foundation
import ModelFolder
import Testing
import Transformer

struct WordPieceTokenizerTests {
  let tokenizer: WordPieceTokenizer

  init() throws {
    tokenizer = try WordPieceTokenizer(vocabularyPath: try ModelFolder.path("vocab.txt"))
  }

  private func pieces(_ text: String, splitting: IdentifierSplitting = .none) -> [String] {
    pieces(Array(text.utf8), splitting: splitting)
  }

  private func pieces(_ text: [UInt8], splitting: IdentifierSplitting = .none) -> [String] {
    tokenizer.encode(text, splitting: splitting)
      .map { String(decoding: tokenizer.vocabulary.token($0), as: UTF8.self) }
  }

  @Test func `golden strings become the reference's tokens`() throws {
    let path = try #require(
      Bundle.module.path(forResource: "Fixtures/tokenizer-golden", ofType: "jsonl"))
    for record in try TokenizerRecord.records(at: path) {
      #expect(tokenizer.encode(Array(record.text.utf8)) == record.tokens, "\(record.text)")
    }
  }

  @Test func `the longest vocabulary entry is taken from the left`() {
    #expect(pieces("unaffable") == ["una", "##ffa", "##ble"])
    #expect(pieces("HTTPServer") == ["https", "##er", "##ver"])
  }

  @Test func `identifiers are split at capitals, digits and underscores when asked`() {
    let parts = pieces("parse http header 2 x")
    #expect(pieces("parseHTTPHeader2_x", splitting: .parts) == parts)
    #expect(pieces("__init__", splitting: .parts) == pieces("init"))
    #expect(pieces("caféBar", splitting: .parts) == pieces("café bar"))
    #expect(pieces("sha256 a.b(c)", splitting: .parts) == pieces("sha 256 a.b(c)"))
  }

  @Test func `identifiers are split at capitals alone when asked`() {
    let words = pieces("parse http header2_x")
    #expect(pieces("parseHTTPHeader2_x", splitting: .capitals) == words)
    #expect(pieces("HTTP2Server utf8", splitting: .capitals) == pieces("http2server utf8"))
    #expect(pieces("aBCd XMLs éBar", splitting: .capitals) == pieces("a b cd xm ls é bar"))
  }

  @Test func `names of special tokens in the text are ordinary text`() {
    #expect(pieces("[SEP]") == ["[", "sep", "]"])
  }

  @Test func `names of special tokens mean those tokens when asked`() {
    let tokens = tokenizer.encodeNamingSpecialTokens(Array("a[SEP]b [cls][[CLS]".utf8))
    let middle = tokenizer.encode(Array("b [cls][".utf8))
    #expect(
      tokens == tokenizer.encode([0x61]) + [tokenizer.sepToken] + middle + [tokenizer.clsToken])
  }

  @Test func `bytes that are not UTF-8 vanish`() {
    let broken: [[UInt8]] = [
      [0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0x80], [0xC0, 0xAF],
    ]
    for bytes in broken {
      #expect(pieces(Array("caf".utf8) + bytes + Array("e".utf8)) == ["cafe"], "\(bytes)")
    }
    #expect(pieces([0xE2, 0x82]).isEmpty)
  }

  @Test func `control characters vanish without splitting the word`() {
    #expect(pieces("wo\u{0B}rd\u{00}s") == ["words"])
    #expect(pieces("two\u{2028}words") == ["two", "words"])
  }

  @Test func `words of more than a hundred scalars are unknown`() {
    #expect(pieces(String(repeating: "a", count: 101)) == ["[UNK]"])
    #expect(pieces(String(repeating: "a", count: 100)) != ["[UNK]"])
    let accented = String(repeating: "é", count: 100)
    #expect(pieces(accented) == pieces(String(repeating: "e", count: 100)))
  }

  @Test(arguments: 0...6) func `a limit cuts the tokens at the front`(limit: Int) {
    let text = Array("unaffable people 中文".utf8)
    let whole = tokenizer.encode(text)
    #expect(tokenizer.encode(text, tokenCountMax: limit) == Array(whole.prefix(limit)))
  }

  @Test func `appending keeps what is there and counts it`() {
    var tokens = [tokenizer.clsToken]
    Array("one two three".utf8).withUnsafeBufferPointer {
      tokenizer.append($0, to: &tokens, tokenCountMax: 3)
    }
    #expect(tokens == [tokenizer.clsToken] + tokenizer.encode(Array("one two".utf8)))
  }

  @Test func `every token of the vocabulary is found by its text`() {
    for id in 0..<Int32(tokenizer.vocabulary.count) {
      #expect(tokenizer.vocabulary.id(of: tokenizer.vocabulary.token(id)) == id)
    }
  }

  @Test func `a missing vocabulary names its path and set-up`() {
    #expect(throws: TokenizerFault.self) {
      try WordPieceTokenizer(vocabularyPath: "/nowhere/vocab.txt")
    }
    let fault = TokenizerFault.unreadableVocabulary(path: "/nowhere/vocab.txt", reason: "gone")
    #expect(fault.description.contains("/nowhere/vocab.txt"))
    #expect(fault.description.contains("scripts/setup"))
  }

  @Test func `a vocabulary without the special tokens is refused`() throws {
    let vocabulary = try WordPieceVocabulary(lines: Array("a\nb\n##c\n".utf8))
    #expect(throws: TokenizerFault.self) { try WordPieceTokenizer(vocabulary: vocabulary) }
  }
}
