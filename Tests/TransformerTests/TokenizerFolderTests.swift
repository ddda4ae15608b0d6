import ModelFolder
import Testing
import Transformer

/// Tokenizers of model folders against the reference, on texts that are easy to cut wrongly.
@Suite struct TokenizerFolderTests {
  private static let recorded = ["bert", "roberta", "qwen3"].map { TinyModel($0) }

  @Test(arguments: recorded)
  func `texts are cut as the reference cuts them`(model: TinyModel) throws {
    let tokenizer = try TokenizerFolder.tokenizer(in: model.path, splitting: .none)
    let texts = try #require(try model.expected().tokens)
    #expect(texts.count > 25)
    for text in texts {
      let ids = tokenizer.sequence(of: Array(text.text.utf8), tokenCountMax: 10_000)
      #expect(ids == text.ids, "\(text.text.debugDescription)")
    }
  }

  @Test(arguments: [TinyModel("roberta"), .qwen3])
  func `names of special tokens can be read as these tokens`(model: TinyModel) throws {
    let tokenizer = try #require(
      try TokenizerFolder.tokenizer(in: model.path, splitting: .none) as? BytePairTokenizer)
    for text in try #require(try model.expected().naming) {
      let bytes = Array(text.text.utf8)
      #expect(tokenizer.encodeNamingSpecialTokens(bytes) == text.ids, "\(text.text)")
      #expect(tokenizer.tokens(of: bytes, tokenCountMax: 1000) != text.ids, "\(text.text)")
    }
  }

  @Test(arguments: TinyModel.transformers)
  func `a long text is cut to fit, special tokens included`(model: TinyModel) throws {
    let tokenizer = try TokenizerFolder.tokenizer(in: model.path, splitting: .none)
    let text = Array(String(repeating: "let value = compute(x) ", count: 100).utf8)
    let whole = tokenizer.tokens(of: text, tokenCountMax: .max)
    let marks = tokenizer.sequence(of: [], tokenCountMax: 64)
    let cut = tokenizer.sequence(of: text, tokenCountMax: 64)
    #expect(cut.count == 64 && cut.last == marks.last)
    #expect(tokenizer.tokens(of: text, tokenCountMax: 20)[...] == whole.prefix(20))
  }

  @Test func `words added to the vocabulary are one token, and special ones are text`() throws {
    let tokenizer = try TokenizerFolder.tokenizer(in: TinyModel.qwen3.path, splitting: .none)
    #expect(tokenizer.tokens(of: Array("<think>".utf8), tokenCountMax: 9).count == 1)
    #expect(tokenizer.tokens(of: Array("<|endoftext|>".utf8), tokenCountMax: 99).count > 1)
  }

  @Test func `a word of any length is merged in time`() throws {
    let tokenizer = try TokenizerFolder.tokenizer(in: TinyModel.qwen3.path, splitting: .none)
    let word = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000)
    #expect(tokenizer.tokens(of: word, tokenCountMax: 50).count == 50)
  }

  @Test func `bytes that are no text become what the reference replaces them by`() throws {
    let tokenizer = try TokenizerFolder.tokenizer(in: TinyModel.qwen3.path, splitting: .none)
    let replaced = tokenizer.tokens(of: Array("a\u{FFFD}b".utf8), tokenCountMax: 99)
    #expect(tokenizer.tokens(of: [0x61, 0xFF, 0x62], tokenCountMax: 99) == replaced)
  }
}
