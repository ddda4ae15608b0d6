import CodeModel
import CodeSyntax
import Foundation
import SyntaxLaws

/// The grammars set-up has built in this checkout, and files of the tests.
enum TestGrammars {
  static let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let registry = GrammarRegistry(
    directory: checkout.appendingPathComponent(".deps/grammars").path)

  static let tokens = ModelTokens.ofCheckout

  static let analyser = SourceAnalyser(grammars: registry, tokens: tokens)

  /// The first law of chunking a result breaks, or nil.
  static func violation(in analysis: FileAnalysis, of bytes: [UInt8]) -> String? {
    ChunkLaws(analysis, of: bytes, tokens: tokens).violation
  }

  static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// Fixture files by name; the stem is the language.
  static let fixtureNames: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path)) ?? []
    return names.filter { !$0.hasSuffix(".snapshot") }.sorted()
  }()

  static func fixture(_ name: String) throws -> (bytes: [UInt8], language: Language) {
    let url = fixtures.appendingPathComponent(name)
    return (
      Array(try Data(contentsOf: url)),
      Language(rawValue: url.deletingPathExtension().lastPathComponent)
    )
  }
}
