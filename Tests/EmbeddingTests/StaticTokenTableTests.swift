import CodeModel
import Embedding
import ModelFolder
import Testing
import Transformer

/// The table that set-up makes from the real model.
struct StaticTokenTableTests {
  let table: StaticTokenTable

  init() throws {
    _ = try ModelFolder.path("static-vectors.bin")
    table = try StaticTokenTable(modelDirectory: ModelFolder.path)
  }

  private func token(_ text: String) throws -> Int32 {
    try #require(table.tokenizer.vocabulary.id(of: Array(text.utf8)))
  }

  private func similarity(_ first: String, _ second: String) -> Float {
    cosine(table.embedding(query: first).floats, table.embedding(query: second).floats)
  }

  @Test(arguments: [
    ("color", "colour", "database"), ("delete", "remove", "color"), ("http", "web", "stone"),
    ("error", "fault", "green"), ("sort", "order", "http"),
  ])
  func `words of like meaning lie closer`(word: String, near: String, far: String) {
    #expect(similarity(word, near) > similarity(word, far))
  }

  @Test func `a question lies closer to the code that answers it`() {
    let question = "how are ignore rules matched"
    let answer = "func isIgnored(_ path: Path) -> Bool { rules.last { $0.matches(path) }?.ignores }"
    let other = "let response = try await client.get(url, headers: headers, timeout: seconds)"
    #expect(similarity(question, answer) > similarity(question, other))
  }

  @Test func `frequent tokens count less than rare ones`() throws {
    #expect(try table.weight(of: token("(")) < 0.05)
    #expect(try table.weight(of: token("the")) < table.weight(of: token("cathedral")))
    #expect(try table.weight(of: token("cathedral")) > 0.99)
  }

  @Test func `integer sums point where exact sums do`() throws {
    let texts = [
      "func parse(_ text: String) throws -> [Token] { try lexer.tokens(of: text) }",
      "the", "(", "SELECT id, name FROM users WHERE deleted_at IS NULL ORDER BY name",
      String(repeating: "for (int i = 0; i < n; i++) { sum += a[i] * b[i]; }\n", count: 200),
    ]
    for text in texts {
      let tokens = table.tokenizer.encode(Array(text.utf8), splitting: .parts)
      let exact = tokens.reduce([Double](repeating: 0, count: StaticTokenTable.dimension)) {
        sum, token in
        let weight = Double(table.weight(of: token))
        return zip(sum, table.vector(of: token)).map { $0 + weight * Double($1) }
      }
      #expect(cosine(table.embedding(query: text).floats, exact.map { Float($0) }) > 0.999)
    }
  }

  @Test func `the identity names the model and the content`() {
    #expect(table.identity.contains("MiniLM"))
    #expect(table.identity.contains("/static-1-"))
  }
}
