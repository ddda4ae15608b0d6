import CodeModel
import CodeSyntax
import Foundation
import SyntaxLaws
import Testing

/// Damaged samples of every language keep the laws; `scripts/sanitize` runs many more of them.
@Suite struct MutationTests {
  /// A text with the language its folder or name tells.
  private struct Sample {
    let name: String
    let bytes: [UInt8]
    let language: Language
  }

  private static let samples: [Sample] = {
    let golden = TestGrammars.fixtures.deletingLastPathComponent().appendingPathComponent("Golden")
    let written = GoldenTests.samples.compactMap { path -> Sample? in
      let data = try? Data(contentsOf: golden.appendingPathComponent(path))
      return data.map {
        Sample(
          name: path, bytes: Array($0),
          language: Language(rawValue: String(path.prefix { $0 != "/" })))
      }
    }
    return written
      + TestGrammars.fixtureNames.compactMap { name in
        (try? TestGrammars.fixture(name)).map {
          Sample(name: name, bytes: $0.bytes, language: $0.language)
        }
      }
  }()

  @Test(arguments: Mutation.allCases)
  func `damaged samples keep the laws`(mutation: Mutation) {
    for (number, sample) in Self.samples.enumerated() {
      let partner = Self.samples[(number * 7 + 3) % Self.samples.count]
      let bytes = mutation.mutant(
        of: sample.bytes, partner: partner.bytes, seed: UInt64(number))
      let analysis = TestGrammars.analyser.analyse(bytes, language: sample.language)
      let laws = ChunkLaws(
        analysis, of: bytes, tokens: TestGrammars.tokens, isWellFormed: false)
      #expect(laws.violation == nil, "\(sample.name)")
    }
  }

  @Test func `the same seed damages a text in the same way`() {
    let text = Array("func add(a: Int) -> Int {\n  a + 1\n}\n".utf8)
    for mutation in Mutation.allCases {
      let mutants = [1, 1, 2].map {
        mutation.mutant(of: text, partner: text, seed: $0)
      }
      #expect(mutants[0] == mutants[1], "\(mutation)")
    }
  }
}
