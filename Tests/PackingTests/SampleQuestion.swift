import CodeModel
import Packing

/// A question with its answers, to be packed.
struct SampleQuestion {
  var texts: [String: String] = [:]
  var files: [PackingFile] = []
  var hits: [SearchHit] = []
  var neighbours: [DefinitionNeighbours] = []
  var question = "where is the request sent"
  var notes: [String] = []
  var commit: String?
  var audience = ContextAudience.tools

  @discardableResult
  mutating func add(
    _ path: String, _ text: String, chunkLineCount: Int = 12, isTest: Bool = false
  ) -> PackingFile {
    let file = SampleFile.file(path, text, chunkLineCount: chunkLineCount, isTest: isTest)
    files.append(file)
    texts[path] = text
    return file
  }

  mutating func hit(_ path: String, _ lines: ClosedRange<Int>, score: Double) {
    let bytes = Array((texts[path] ?? "").utf8)
    let range = LineRange(start: lines.lowerBound, end: lines.upperBound)
    hits.append(
      SearchHit(
        path: RepositoryPath(path), lines: range, language: Language(rawValue: "swift"), scope: [],
        symbols: [ChunkSymbol(name: "found", kind: .function)], score: score,
        text: Array(bytes[LineTable(bytes).bytes(of: range)]),
        explanation: [ScoreContribution(feature: "lexical", value: 1)]))
  }

  var input: PackingInput {
    PackingInput(
      question: question, preface: ContextPreface(heading: "Context for a question", notes: notes),
      hits: hits, files: files, neighbours: neighbours, audience: audience, commit: commit)
  }

  func pack(_ tokenCount: Int = 4_000) -> ContextPack {
    Packer().pack(input, budget: ContextBudget(tokenCount: tokenCount))
  }
}

extension ContextPack {
  func section(_ path: String) -> ContextSection? { sections.first { $0.path.string == path } }

  /// Paths of the sections in their order.
  var paths: [String] { sections.map(\.path.string) }

  /// Every line shown, by path.
  var shownLines: [String: [Int]] {
    Dictionary(
      sections.map { section in
        (section.path.string, section.parts.flatMap { Array($0.lines.start...$0.lines.end) })
      }
    ) { $0 + $1 }
  }
}

extension ContextSection {
  var places: [String] { parts.map(\.lines.place) }
}
