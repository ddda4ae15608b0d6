import CodeModel
import Packing
import Testing

/// What a context shows of the code around its matches.
struct `The neighbours in a context` {
  private static let callees = ["open", "write", "close"]

  /// A match in `send`, which calls functions of other files.
  private func question() -> SampleQuestion {
    var question = SampleQuestion()
    let send = question.add(
      "send.swift", SampleFile.function("send", lineCount: 8, calling: Self.callees))
    question.hit("send.swift", 1...8, score: 1)
    let sites = Self.callees.enumerated().map { offset, name in
      question.add("\(name).swift", SampleFile.function(name, lineCount: 9))
        .site(name, line: offset + 2)
    }
    question.neighbours = [DefinitionNeighbours(definition: send.end("send"), callees: sites)]
    return question
  }

  @Test func `are the signatures of what it calls`() {
    let pack = question().pack()
    #expect(pack.paths == ["send.swift"])
    #expect(pack.callees.map(\.signature) == Self.callees.map { "func \($0)()" })
    #expect(pack.text.contains("\n- write.swift:1-9 `func write()` (line 3)\n"))
  }

  @Test func `are not named where they are shown`() {
    var question = question()
    question.hit("write.swift", 1...9, score: 0.9)
    let pack = question.pack()
    #expect(pack.callees.map(\.signature) == ["func open()", "func close()"])
  }

  @Test func `that are not certain say so`() {
    var question = question()
    let doubtful = question.files[1].site("open", line: 2, .ambiguous, confidence: .likely)
    question.neighbours = [
      DefinitionNeighbours(
        definition: question.files[0].end("send"), callees: [doubtful, doubtful])
    ]
    #expect(question.pack().callees.map(\.reason) == ["line 2, likely"])
  }

  @Test func `hold one use, rather in other files and not in tests or examples`() throws {
    var question = question()
    let own = question.files[0]
    let caller = SampleFile.function("run", lineCount: 20, calling: ["step", "send"])
    let files = [("tests/t.swift", true), ("examples/e.swift", false), ("app.swift", false)].map {
      question.add($0, caller, isTest: $1)
    }
    let usages = files.map { file in
      file.site("run", line: 3, isAside: file.path.string.hasPrefix("examples"))
    }
    question.neighbours = [
      DefinitionNeighbours(
        definition: own.end("send"), usages: [own.site("send", line: 4)] + usages)
    ]
    let pack = question.pack()
    let section = try #require(pack.section("app.swift"))
    #expect(pack.paths == ["send.swift", "app.swift"])
    #expect(section.role == .usage && section.reason == "calls send on line 3")
    #expect(section.places == ["1-5"] && section.rest == LineRange(start: 6, end: 20))
    #expect(pack.omissions.map(\.what) == ["lines marked ⋯", "more callers of send"])
    #expect(pack.omissions[1].call == "find_relations with symbol=\"send.swift:1\"")
  }

  @Test func `name a member with its type`() throws {
    var question = SampleQuestion()
    let own = question.add(
      "client.swift", "struct Client {\n  func send() {\n    write()\n  }\n}\n")
    question.hit("client.swift", 2...4, score: 1)
    let caller = question.add(
      "app.swift", SampleFile.function("run", lineCount: 6, calling: ["send"]))
    question.neighbours = [
      DefinitionNeighbours(definition: own.end("send"), usages: [caller.site("run", line: 2)])
    ]
    let section = try #require(question.pack().section("app.swift"))
    #expect(section.reason == "calls Client.send on line 2")
  }

  @Test func `hold one test, rather one that calls than one that is named after it`() throws {
    var question = question()
    let own = question.files[0]
    let named = question.add(
      "NameTests.swift", SampleFile.function("testSend", lineCount: 4), isTest: true)
    let calling = question.add(
      "CallTests.swift", SampleFile.function("testIt", lineCount: 6, calling: ["send"]),
      isTest: true)
    question.neighbours = [
      DefinitionNeighbours(
        definition: own.end("send"),
        tests: [named.site("testSend", line: nil, .naming), calling.site("testIt", line: 2)])
    ]
    let pack = question.pack()
    let section = try #require(pack.section("CallTests.swift"))
    #expect(pack.paths == ["send.swift", "CallTests.swift"])
    #expect(section.role == .test && section.places == ["1-6"])
    #expect(section.reason == "test: calls send on line 2")
  }

  @Test func `are asked of the function around a match, and of the best name in it`() {
    var question = SampleQuestion()
    question.add("a.swift", SampleFile.function("send", lineCount: 30))
    question.hit("a.swift", 13...24, score: 1)
    let two = [
      SampleFile.function("open", lineCount: 3), SampleFile.function("sent", lineCount: 3),
    ]
    question.add("b.swift", two.joined())
    question.hit("b.swift", 1...6, score: 0.9)
    question.add("weak.swift", SampleFile.function("weak", lineCount: 3))
    question.hit("weak.swift", 1...3, score: 0.1)
    let asked = Packer().definitions(question.input)
    #expect(
      asked.map { "\($0.path):\($0.line) \($0.symbol.name)" } == [
        "a.swift:1 send", "b.swift:4 sent",
      ])
  }
}
