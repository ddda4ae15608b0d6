import CodeModel
import Packing
import Testing

/// Which code a context shows.
struct `A context` {
  @Test func `shows the whole function that a match is part of`() throws {
    var question = SampleQuestion()
    question.add("a.swift", SampleFile.function("send", lineCount: 30))
    question.hit("a.swift", 13...24, score: 1)
    let section = try #require(question.pack().section("a.swift"))
    #expect(section.places == ["1-30"])
    #expect(section.rest == nil)
    #expect(section.reason == "match 1 (words)")
  }

  @Test func `shows the lines with the question's words under their declaration if no more fits`()
    throws
  {
    var question = SampleQuestion()
    var lines = SampleFile.function("run", lineCount: 60).split(separator: "\n").map(String.init)
    lines[40] = "  transport.send(request)"
    question.add("a.swift", lines.joined(separator: "\n") + "\n", chunkLineCount: 60)
    question.hit("a.swift", 1...60, score: 1)
    let section = try #require(question.pack(500).section("a.swift"))
    #expect(section.places == ["1", "41-50"])
    #expect(section.rest == LineRange(start: 51, end: 60))
    #expect(question.pack(500).text.contains("func run() {\n⋯ 2-40\n  transport.send(request)\n"))
  }

  @Test func `joins matches of a file under one heading in the order of lines`() throws {
    var question = SampleQuestion()
    question.add("a.swift", SampleFile.function("send", lineCount: 72))
    for start in [37, 1, 13] { question.hit("a.swift", start...start + 11, score: 1) }
    let pack = question.pack(500 + 1)
    #expect(pack.paths == ["a.swift"])
    let all = question.pack()
    #expect(all.section("a.swift")?.places == ["1-72"])
    #expect(all.section("a.swift")?.reason == "matches 1, 2, 3 (words)")
  }

  @Test func `gives a strong first match more than weak ones`() throws {
    var question = SampleQuestion()
    question.add("a.swift", SampleFile.function("send", lineCount: 60))
    question.hit("a.swift", 13...24, score: 3)
    for number in 0..<9 {
      question.add("weak\(number).swift", SampleFile.function("other", lineCount: 60))
      question.hit("weak\(number).swift", 13...24, score: 0.4)
    }
    let pack = question.pack(1_400)
    #expect(pack.section("a.swift")?.places == ["1-60"])
    #expect(pack.matches.count + pack.sections.count > 5, "the weak ones are named")
  }

  @Test func `shows something of many matches when none stands out`() {
    var question = SampleQuestion()
    for number in 0..<9 {
      question.add("m\(number).swift", SampleFile.function("send", lineCount: 60))
      question.hit("m\(number).swift", 13...24, score: 1)
    }
    #expect(question.pack(1_400).sections.count >= 3)
  }

  @Test func `leaves out what stands above the first definition`() throws {
    var question = SampleQuestion()
    let head = "// Licence text.\n\nimport Foundation\n\n/// Sends it.\n"
    question.add("a.swift", head + SampleFile.function("send", lineCount: 5))
    question.hit("a.swift", 1...10, score: 1)
    #expect(question.pack().section("a.swift")?.places == ["5-10"])
  }

  @Test func `cuts a line that is too long and says by how much`() throws {
    var question = SampleQuestion()
    question.add("a.swift", "let send = \"" + String(repeating: "é", count: 1_000) + "\"\n")
    question.hit("a.swift", 1...1, score: 1)
    let text = try #require(question.pack().section("a.swift")?.parts.first?.texts.first)
    #expect(text.hasSuffix("é… (+1613 bytes)"))
    #expect(text.utf8.count <= FileText.lineByteCountMax + 20)
  }

  @Test func `of a file that changed meanwhile shows only what was found`() throws {
    var question = SampleQuestion()
    question.add("a.swift", SampleFile.function("send", lineCount: 30))
    question.hit("a.swift", 13...24, score: 1)
    let chunk = FileText.Chunk(
      lines: LineRange(start: 13, end: 24), start: 0, text: question.hits[0].text)
    question.files = [
      PackingFile(
        path: RepositoryPath("a.swift"), language: .plainText, lineCount: 24, symbols: [],
        chunks: [chunk], isWhole: false, isTest: false)
    ]
    #expect(question.pack().section("a.swift")?.places == ["13-24"])
  }

  @Test func `without matches is its heading`() {
    let pack = SampleQuestion(notes: ["the index\nlags"]).pack()
    #expect(pack.isEmpty)
    #expect(pack.text == "Context for a question\nNote: the index\\nlags\n")
  }

  @Test func `keeps controls and fences of the code harmless`() {
    var question = SampleQuestion()
    question.add("a.swift", "send ```` \u{1B}[31m\r\nx\n")
    question.hit("a.swift", 1...2, score: 1)
    let text = question.pack().text
    #expect(text.contains("\n`````swift\nsend ```` \u{FFFD}[31m\nx\n`````\n"))
  }
}
