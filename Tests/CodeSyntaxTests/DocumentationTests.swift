import CodeModel
import CodeSyntax
import Testing

/// Where the text about a definition stands.
@Suite struct DocumentationTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    let documented: [String: String]

    var testDescription: String { language }
  }

  private static let samples = [
    Sample(
      language: "swift",
      text:
        "/// Adds two numbers.\n///\n/// - Parameter a: One.\nfunc add(a: Int) {\n  // Inside.\n}\n",
      documented: ["add": "/// Adds two numbers.|///|/// - Parameter a: One."]),
    Sample(
      language: "python",
      text: "def add(a):\n    \"\"\"Adds two.\n\n    More.\n    \"\"\"\n    return a\n",
      documented: ["add": "Adds two.\n\n    More.\n    "]),
    Sample(
      language: "go",
      text: "package a\n\n// Add adds.\n// Twice.\nfunc Add() {}\n\nfunc Bare() {}\n",
      documented: ["Add": "// Add adds.|// Twice."]),
    Sample(
      language: "java",
      text: "class A {\n  /**\n   * Adds two.\n   */\n  @Override\n  void add() {}\n}\n",
      documented: ["add": "/**|* Adds two.|*/"]),
    Sample(
      language: "c", text: "/* Adds two. */\nint add(int a)\n{\n  return a;\n}\n",
      documented: ["add": "/* Adds two. */"]),
  ]

  @Test(arguments: samples)
  func `is found with its marks`(sample: Sample) {
    let bytes = Array(sample.text.utf8)
    let found = TestGrammars.analyser.documentation(
      in: bytes, language: Language(rawValue: sample.language))
    let texts = found.map { documented in
      let parts = documented.parts.map { String(decoding: bytes[$0], as: UTF8.self) }
      return (documented.symbol.name, parts.joined(separator: "|"))
    }
    #expect(Dictionary(uniqueKeysWithValues: texts) == sample.documented)
    #expect(found.allSatisfy { $0.isString == (sample.language == "python") })
  }

  @Test func `plain text has none`() {
    #expect(
      TestGrammars.analyser.documentation(in: Array("# a\n".utf8), language: .plainText).isEmpty)
  }
}
