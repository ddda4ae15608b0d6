import CodeModel
import Packing
import Testing

struct `The order of a context` {
  @Test func `is that of the matches where nothing else is known`() {
    var question = SampleQuestion()
    for (offset, name) in ["one", "two", "three"].enumerated() {
      question.add("\(name).swift", SampleFile.function(name, lineCount: 5))
      question.hit("\(name).swift", 1...5, score: 1 - Double(offset) / 10)
    }
    #expect(question.pack().paths == ["one.swift", "two.swift", "three.swift"])
  }

  @Test func `puts what is called before what calls it, if it answers nearly as well`() {
    for (score, paths) in [
      (0.9, ["write.swift", "send.swift"]), (0.3, ["send.swift", "write.swift"]),
    ] {
      var question = SampleQuestion()
      let send = question.add(
        "send.swift", SampleFile.function("send", lineCount: 5, calling: ["write"]))
      let write = question.add("write.swift", SampleFile.function("write", lineCount: 5))
      question.hit("send.swift", 1...5, score: 1)
      question.hit("write.swift", 1...5, score: score)
      question.neighbours = [
        DefinitionNeighbours(
          definition: send.end("send"), callees: [write.site("write", line: 2)])
      ]
      #expect(question.pack().paths == paths)
    }
  }

  @Test func `puts types before the functions that use them`() {
    var question = SampleQuestion()
    question.add("send.swift", "func send(_ request: Request) {\n}\n")
    question.add("request.swift", "struct Request {\n  let url: String\n}\n")
    question.hit("send.swift", 1...2, score: 1)
    question.hit("request.swift", 1...3, score: 0.8)
    #expect(question.pack().paths == ["request.swift", "send.swift"])
  }

  @Test func `follows the matches where two use each other`() {
    var question = SampleQuestion()
    question.add("a.swift", "struct Alpha {\n  let beta: Betas\n}\n")
    question.add("b.swift", "struct Betas {\n  let alpha: Alpha\n}\n")
    question.hit("b.swift", 1...3, score: 1)
    question.hit("a.swift", 1...3, score: 0.9)
    #expect(question.pack().paths == ["b.swift", "a.swift"])
  }

  @Test func `puts tests last, unless a test answers best`() {
    var question = SampleQuestion()
    question.add("a.swift", SampleFile.function("send", lineCount: 5))
    question.add("t.swift", SampleFile.function("testSend", lineCount: 5), isTest: true)
    question.hit("t.swift", 1...5, score: 1)
    question.hit("a.swift", 1...5, score: 0.9)
    #expect(question.pack().paths == ["t.swift", "a.swift"])
    question.hits.reverse()
    #expect(question.pack().paths == ["a.swift", "t.swift"])
    question.hit("a.swift", 1...5, score: 0.8)
    #expect(question.pack().paths == ["a.swift", "t.swift"])
  }
}
