import CodeModel
import SearchIndex
import Testing

struct SimilarNameTests {
  private static let defined = [
    "parseConfig", "parse_config_file", "loadConfig", "HTTPClient", "send", "sendAll", "x",
    "configParse", "unrelated", "größe",
  ]

  @Test(arguments: [
    ("parse_config", "parseConfig"), ("PARSECONFIG", "parseConfig"), ("parseConfg", "parseConfig"),
    ("prase_config_file", "parse_config_file"), ("HttpCleint", "HTTPClient"), ("sned", "send"),
    ("parseConfigFile", "parse_config_file"), ("fileConfigParse", "parse_config_file"),
    ("Größe", "größe"), ("sendAl", "sendAll"),
  ])
  func `the nearest name comes first`(asked: String, nearest: String) throws {
    #expect(try names(like: asked).first == nearest)
  }

  @Test(arguments: ["", "zzzzzz", "quantumFlux", "==", String(repeating: "z", count: 5000)])
  func `what looks like nothing has no names`(asked: String) throws {
    #expect(try names(like: asked).isEmpty)
  }

  @Test func `as many as are asked for, never the name itself nor one of dead files`() throws {
    #expect(try names(like: "parseConfig", countMax: 1).count == 1)
    #expect(try !names(like: "parseConfig").contains("parseConfig"))
    #expect(try !names(like: "deadConfgi").contains("deadConfig"))
  }

  private func names(like name: String, countMax: Int = 5) throws -> [String] {
    var generator = CorpusGenerator(seed: 1)
    let files = (Self.defined + ["deadConfig"]).map { name in
      SegmentFile(
        path: RepositoryPath(name), language: .plainText,
        documents: [
          SegmentDocument(
            chunkID: 1, lines: LineRange(start: 1, end: 1), text: [], scope: [],
            symbols: [ChunkSymbol(name: name, kind: .function)], vector: generator.vector())
        ])
    }
    let folder = SegmentFolder()
    let segment = try folder.segment(files)
    let dead = try #require(segment.fileOrdinal(of: RepositoryPath("deadConfig")))
    return IndexReader(segments: [(segment, [1 << UInt64(dead)])])
      .names(like: name, countMax: countMax)
  }
}
