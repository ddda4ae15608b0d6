import Embedding
import Testing

struct EmbeddedTextTests {
  private let text = Array("let x = 1\n".utf8)

  @Test func `a chunk is embedded as its scope and its lines`() {
    let bytes = EmbeddedText.bytes(chunkText: text[...], scope: ["Engine", "search"])
    #expect(String(decoding: bytes, as: UTF8.self) == "Engine.search\nlet x = 1\n")
  }

  @Test func `a chunk without scope is embedded as its lines`() {
    #expect(EmbeddedText.bytes(chunkText: text[4...], scope: []) == Array("x = 1\n".utf8))
  }

  @Test func `the hash follows text and scope`() {
    let hash = EmbeddedText.hash(chunkText: text[...], scope: ["a"])
    #expect(hash == EmbeddedText.hash(chunkText: text[...], scope: ["a"]))
    #expect(hash != EmbeddedText.hash(chunkText: text[...], scope: ["b"]))
    #expect(hash != EmbeddedText.hash(chunkText: text[1...], scope: ["a"]))
  }
}
