import CodeModel
import SearchIndex
import Testing

/// The files that may reference a name are found by the words of their texts: never one too few.
struct MentionTests {
  private static let names = [
    "x", "_x", "__init__", "$x", "a$x", "@x", "foo?", "foo!", "foo=", "r#type", "parseHTTPHeaders",
    "HTTPServer2", "snake_case_name", "ABCdef", "foo-bar-baz", "x86_64", "größe", "ÉcoleÎle", "λ",
    "値", "検索語", "get検索x", "値1", "=", "==", "<=>", "+", "operator+", "operator[]", "[]",
    "running", "an odd name in backticks", "\u{FFFD}x", "e\u{301}a", "ﬁx", "İstanbul", "🙂", "🙂x",
    String(repeating: "long", count: 100), String(repeating: "é", count: 200), "_", "__", "_1",
  ]
  private static let surroundings = [
    ("", ""), (" ", " "), ("(", ")"), (".", "("), ("::", "<"), ("->", ";"), ("\"", "\""),
    ("`", "`"), ("#", ","), ("!", "."), ("0x1F ", "\n"), ("\n", "\r\n"), ("/*", "*/"), ("%", "%"),
    ("値 ", " 値"), ("-", "-"), ("10", " "),
  ]

  @Test(arguments: UInt64(1)...8)
  func `every name of a text is found in it`(seed: UInt64) throws {
    var generator = CorpusGenerator(seed: seed)
    var mentions: [String: Set<RepositoryPath>] = [:]
    let files = (0..<30).map { number in
      let path = RepositoryPath("src/\(number % 4)/f\(number).txt")
      let texts = (0..<3).map { _ in
        (0..<4).map { _ in
          let name = Self.name(&generator)
          mentions[name, default: []].insert(path)
          let (before, after) =
            Self.surroundings.randomElement(using: &generator.random) ?? ("", "")
          // A digit before a name is another word only where the name begins like one.
          return (before == "10" && !name.hasPrefix("_") ? " " : before) + name + after
        }.joined(separator: " ")
      }
      return Self.file(path, texts, &generator)
    }
    let folder = SegmentFolder()
    let reader = IndexReader(
      segments: try [files[..<13], files[13..<14], files[14...]].map {
        (try folder.segment(Array($0)), [])
      })
    for (name, paths) in mentions {
      let found = reader.filesMentioning(name)
      #expect(found == found.sorted(), "\(name)")
      #expect(Set(found).count == found.count && paths.isSubset(of: found), "\(name)")
      let lowerCase = reader.filesMentioning(name.lowercased(), anyCase: true)
      #expect(Set(found).isSubset(of: lowerCase) && lowerCase == lowerCase.sorted(), "\(name)")
    }
  }

  @Test func `what has none of the words is not found, and another case is`() throws {
    let found = try found(
      "parseFile",
      in: ["a": "parse a file", "b": "x.parseFile()", "c": "ParseFile", "d": "parsefile"])
    #expect(found == ["b", "c"])
    #expect(try self.found("foo-bar", in: ["a": "foo", "b": "bar foo", "c": "bar"]) == ["b"])
  }

  @Test func `in any case of its letters a name has all its spellings`() throws {
    let texts = [
      "a": "import HTTPClient", "b": "httpclient", "c": "HttpClient httpclient", "d": "http_client",
      "e": "HTTPCLIENT", "f": "HTTPClients",
    ]
    for name in ["httpclient", "HTTPClient"] {
      let found = try found(name, in: texts, anyCase: true)
      #expect(found == ["a", "b", "c", "e"], "\(name)")
    }
    #expect(try found("foo-BAR", in: ["a": "Foo/bar", "b": "foo"], anyCase: true) == ["a"])
  }

  @Test func `a name that only a path, a scope or a folder has is not in the text`() throws {
    var generator = CorpusGenerator(seed: 1)
    let document = SegmentDocument(
      chunkID: 1, lines: LineRange(start: 1, end: 1), text: Array("other".utf8), scope: ["needle"],
      symbols: [], vector: generator.vector())
    let file = SegmentFile(
      path: RepositoryPath("needle/needle.c"), language: .plainText, documents: [document])
    let folder = SegmentFolder()
    #expect(try folder.reader([file]).filesMentioning("needle").isEmpty)
  }

  @Test func `without a word all files may have a name, and none the empty one`() throws {
    #expect(try found("<=>", in: ["a": "x", "b": "a <=> b"]) == ["a", "b"])
    #expect(try found("", in: ["a": "x"]).isEmpty)
  }

  @Test func `a name at the beginning of a line of a notebook is found`() throws {
    let text = #"{"source": "import os\nrun()\n\tstop()"}"#
    for name in ["run", "stop", "os"] {
      #expect(try found(name, in: ["a": text], language: "jupyter") == ["a"], "\(name)")
    }
    #expect(try found("run", in: ["a": text], language: "json").isEmpty)
  }

  @Test func `files that are dead or that define another spelling do not define a name`() throws {
    var generator = CorpusGenerator(seed: 2)
    let names = ["b": "run", "a": "run", "c": "Run", "d": "running", "e": "run"]
    let files = names.map { path, name in
      SegmentFile(
        path: RepositoryPath(path), language: .plainText,
        documents: (0..<2).map { line in
          SegmentDocument(
            chunkID: 1, lines: LineRange(start: line + 1, end: line + 1), text: [], scope: [],
            symbols: [ChunkSymbol(name: name, kind: .function)], vector: generator.vector())
        })
    }
    let folder = SegmentFolder()
    let segment = try folder.segment(files)
    let dead = try #require(segment.fileOrdinal(of: RepositoryPath("e")))
    let reader = IndexReader(segments: [(segment, [1 << UInt64(dead)])])
    #expect(reader.definingFiles(of: "run").map(\.string) == ["a", "b"])
    #expect(reader.definingFiles(of: "RUN").isEmpty && reader.definingFiles(of: "").isEmpty)
    #expect(reader.livePaths().map(\.string) == ["a", "b", "c", "d"])
  }

  @Test func `a name that very many files define is answered fast`() throws {
    var generator = CorpusGenerator(seed: 3)
    let vector = generator.vector()
    let files = (0..<50_000).map { number in
      SegmentFile(
        path: RepositoryPath("src/\(number % 100)/\(number).c"), language: .plainText,
        documents: [
          SegmentDocument(
            chunkID: 1, lines: LineRange(start: 1, end: 1), text: Array("run".utf8), scope: [],
            symbols: [ChunkSymbol(name: "run", kind: .function)], vector: vector)
        ])
    }
    let folder = SegmentFolder()
    let reader = IndexReader(
      segments: try [files[..<20_000], files[20_000..<49_000], files[49_000...]].map {
        (try folder.segment(Array($0)), [])
      })
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure {
      count = reader.definingFiles(of: "run").count + reader.filesMentioning("run").count
    }
    #expect(count == 100_000)
    // Some milliseconds where it is built to be fast; what would be quadratic takes minutes.
    #expect(time < .seconds(5))
  }
}

extension MentionTests {
  private static func name(_ generator: inout CorpusGenerator) -> String {
    if Bool.random(using: &generator.random) {
      return names.randomElement(using: &generator.random) ?? ""
    }
    let letters = Array("abXYZ__09éÉ値λ".unicodeScalars)
    let scalars = (0..<Int.random(in: 0...12, using: &generator.random)).map { _ in
      letters.randomElement(using: &generator.random) ?? "_"
    }
    // Letters of unspaced scripts are not told from their neighbours at a beginning.
    return "_" + String(String.UnicodeScalarView(scalars))
  }

  private static func file(
    _ path: RepositoryPath, _ texts: [String], language: String = "text",
    _ generator: inout CorpusGenerator
  ) -> SegmentFile {
    SegmentFile(
      path: path, language: Language(rawValue: language),
      documents: texts.enumerated().map { index, text in
        SegmentDocument(
          chunkID: Int64(index), lines: LineRange(start: index + 1, end: index + 1),
          text: Array(text.utf8), scope: [], symbols: [], vector: generator.vector())
      })
  }

  private func found(
    _ name: String, in texts: [String: String], language: String = "text", anyCase: Bool = false
  ) throws -> [String] {
    var generator = CorpusGenerator(seed: 9)
    let folder = SegmentFolder()
    let files = texts.map {
      Self.file(RepositoryPath($0.key), [$0.value], language: language, &generator)
    }
    return try folder.reader(files).filesMentioning(name, anyCase: anyCase).map(\.string)
  }
}
