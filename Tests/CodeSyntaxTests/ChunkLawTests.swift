import CodeModel
import CodeSyntax
import Foundation
import SyntaxLaws
import Testing

@Suite struct ChunkLawTests {
  @Test(arguments: TestGrammars.fixtureNames)
  func `fixtures keep the laws, also with other line ends`(name: String) throws {
    let (bytes, language) = try TestGrammars.fixture(name)
    let windows = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let marked = [0xEF, 0xBB, 0xBF] + bytes
    for text in [bytes, windows, marked, Array(bytes.dropLast())] {
      let analysis = TestGrammars.analyser.analyse(text, language: language)
      #expect(TestGrammars.violation(in: analysis, of: text) == nil)
      #expect(TestGrammars.analyser.analyse(text, language: language) == analysis)
    }
  }

  @Test(arguments: TestGrammars.fixtureNames)
  func `damaged fixtures keep the laws`(name: String) throws {
    let (bytes, language) = try TestGrammars.fixture(name)
    var dice = Dice(seed: UInt64(bytes.count))
    for _ in 0..<20 {
      var text = bytes
      for _ in 0..<8 {
        let at = Int(dice.next() % UInt64(text.count))
        switch dice.next() % 3 {
        case 0: text[at] = UInt8(truncatingIfNeeded: dice.next())
        case 1: text.remove(at: at)
        default: text.insert(contentsOf: text.prefix(Int(dice.next() % 40)), at: at)
        }
      }
      let analysis = TestGrammars.analyser.analyse(text, language: language)
      #expect(TestGrammars.violation(in: analysis, of: text) == nil)
    }
  }

  @Test func `this checkout's own files keep the laws`() {
    for folder in ["Sources", "Tests", "scripts"] {
      let root = TestGrammars.checkout.appendingPathComponent(folder)
      for path in FileManager.default.enumerator(atPath: root.path) ?? NSEnumerator() {
        guard let path = path as? String, path.hasSuffix(".swift"),
          let data = FileManager.default.contents(atPath: root.appendingPathComponent(path).path)
        else { continue }
        let text = Array(data)
        let analysis = TestGrammars.analyser.analyse(text, language: Language(rawValue: "swift"))
        #expect(TestGrammars.violation(in: analysis, of: text) == nil, "\(path)")
        #expect(analysis.chunks.allSatisfy(hasWord(in: text)), "\(path)")
      }
    }
  }

  @Test func `many threads agree`() async throws {
    let (bytes, language) = try TestGrammars.fixture("python.py")
    let expected = TestGrammars.analyser.analyse(bytes, language: language)
    let analyser = SourceAnalyser(grammars: TestGrammars.registry, tokens: TestGrammars.tokens)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { analyser.analyse(bytes, language: language) == expected }
      }
      for await agrees in group { #expect(agrees) }
    }
  }

  private func hasWord(in text: [UInt8]) -> (Chunk) -> Bool {
    { chunk in text[chunk.bytes].contains { ($0 | 0x20) >= 0x61 } }
  }
}
