import CodeModel
import CodeSyntax
import Foundation
import Testing

/// Our matching of patterns finds what tree-sitter's does, on all samples and fixtures.
@Suite struct PatternMatchingTests {
  private static let treeSitter = SourceAnalyser(
    grammars: TestGrammars.registry, tokens: TestGrammars.tokens, matching: .treeSitter)

  @Test(arguments: GoldenTests.samples)
  func `a sample gives the same with tree-sitter's queries`(path: String) throws {
    try compare(
      Array(Data(contentsOf: GoldenTests.folder.appendingPathComponent(path))),
      Language(rawValue: String(path.prefix { $0 != "/" })))
  }

  @Test(arguments: TestGrammars.fixtureNames)
  func `a fixture gives the same with tree-sitter's queries`(name: String) throws {
    let (bytes, language) = try TestGrammars.fixture(name)
    compare(bytes, language)
  }

  private func compare(_ bytes: [UInt8], _ language: Language) {
    let own = TestGrammars.analyser.analyse(bytes, language: language)
    let other = Self.treeSitter.analyse(bytes, language: language)
    #expect(own.symbols == other.symbols)
    #expect(own.chunks == other.chunks)
  }
}
