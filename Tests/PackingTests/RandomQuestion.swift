import CodeModel
import Packing

/// A question over files of random functions, equal for equal seeds.
struct RandomQuestion {
  private(set) var question = SampleQuestion()
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let files = (0..<12).map { file(number: $0) }
    var score = 3.0
    for _ in 0..<30 {
      let file = files[below(files.count)]
      let chunk = file.chunks[below(file.chunks.count)]
      score *= 1 - Double(below(20)) / 100
      question.hit(file.path.string, chunk.start...chunk.end, score: score)
    }
    for definition in Packer().definitions(question.input) {
      guard let file = files.first(where: { $0.path == definition.path }) else { continue }
      let sites = (0..<below(12)).map { _ in site(in: files) }
      question.neighbours.append(
        DefinitionNeighbours(
          definition: file.end(definition.symbol.name), callees: sites, usages: sites,
          tests: sites, hasMoreUsages: true))
    }
  }

  private mutating func file(number: Int) -> PackingFile {
    let functions = (0..<1 + below(8)).map { function in
      SampleFile.function(
        "send\(number)_\(function)", lineCount: 2 + below(50),
        calling: ["request\(below(9))", String(repeating: "x", count: below(200))])
    }
    return question.add(
      "folder\(below(3))/file\(number).swift", functions.joined(separator: "\n"),
      chunkLineCount: 1 + below(30), isTest: below(5) == 0)
  }

  private mutating func site(in files: [PackingFile]) -> NeighbourSite {
    let file = files[below(files.count)]
    let symbol = file.symbols[below(file.symbols.count)]
    return file.site(
      symbol.name, line: symbol.lines.start + below(symbol.lines.count),
      confidence: Confidence(Double(below(100)) / 100))
  }

  /// A number from 0 up to a bound, which it is below.
  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(bound, 1)))
  }
}
