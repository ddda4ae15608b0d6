import CodeModel
import Relations
import Testing

@Suite struct HostileTests {
  @Test func `types that inherit each other come to an end`() throws {
    let tree = FixtureTree(
      """
      //- /a.py
      class A
        inherits B
        method run
          call missing on @self
      class B
        inherits C
      class C
        inherits A
        inherits C
      """)
    let lines = try EdgeText.lines(of: "a.py", in: tree)
    #expect(lines.filter { $0.hasPrefix("inherits") }.count == 4)
    let answer = try RelationGraph(source: tree.source).answer(
      RelationQuery(subject: .symbol("A"), aspects: [.impact, .subclasses]))
    #expect(answer.groups.count == 2)
  }

  @Test func `packages that import each other and themselves come to an end`() throws {
    let tree = FixtureTree(
      """
      //- /p/__init__.py
      import .a *
      import p *
      import . q
      //- /p/a.py
      import . *
      import p thing
      import .a thing as other
      call thing
      call other
      """)
    #expect(try EdgeText.lines(of: "p/a.py", in: tree).filter { $0.hasPrefix("calls") } == [])
  }

  @Test func `values that rest on each other come to an end`() throws {
    let tree = FixtureTree(
      """
      //- /a.py
      variable a = b
      variable b = a
      function f -> g()
      function g -> f()
      call run on a
      call run on f()
      class Runner
        method run
      """)
    let relations = try EdgeText.relations(of: "a.py", in: tree)
    #expect(relations.allSatisfy { $0.confidence < .certain })
  }

  @Test func `a name that is defined 50,000 times costs what a few do`() throws {
    var text = ""
    for number in 0..<50_000 {
      text += "//- /d\(number % 500)/f\(number).c\nfunction probe\n"
    }
    text += "//- /d7/user.c\nfunction run\n  call probe\n"
    let source = FixtureTree(text).source
    let graph = RelationGraph(source: source)
    let call = try #require(
      try graph.relations(from: RepositoryPath("d7/user.c")).first { $0.kind == .calls })
    #expect(call.resolution == .ambiguous)
    #expect(call.candidateCount == 50_000)
    #expect(call.candidates.count <= Relation.candidateCountMax)
    #expect(call.to.path.parent == RepositoryPath("d7"))
    #expect(call.confidence < .likely)
    #expect(source.readCount < 200)

    let asked = source.readCount
    let answer = try RelationGraph(source: source).answer(
      RelationQuery(subject: .symbol("probe"), aspects: RelationAspect.allCases))
    #expect(answer.answeredCount <= 8)
    #expect(!answer.notices.isEmpty)
    #expect(source.readCount - asked < 2_000)
  }

  @Test func `a name that 50,000 files use is looked for in the nearest`() throws {
    var text = "//- /d7/lib.c\nfunction widely\n"
    for number in 0..<50_000 {
      text += "//- /d\(number % 500)/f\(number).c\nfunction u\(number)\n  call widely\n"
    }
    let source = FixtureTree(text).source
    let answer = try RelationGraph(source: source).answer(
      RelationQuery(subject: .symbol("widely"), aspects: [.callers], countMax: 10))
    let group = try #require(answer.groups.first)
    #expect(group.fileCount == 50_000)
    #expect(group.filesRead == 32)
    #expect(group.relations.count == 10)
    #expect(group.next != nil)
    #expect(
      group.relations.allSatisfy {
        $0.relation.from.path.parent == RepositoryPath("d7")
      })
    #expect(source.readCount < 300)
  }

  @Test func `what an import names and nobody has is no relation`() throws {
    let tree = FixtureTree(
      """
      //- /a.py
      import .gone thing
      import . other
      call thing
      call other
      //- /b.py
      function thing
      function other
      """)
    try expectEdges(of: "a.py", in: tree, [])
  }

  @Test func `facts that point past the symbols are passed over`() throws {
    var file = FixtureFile(path: RepositoryPath("a.py"), lines: ["function f"], isText: false)
    file.add(
      ReferenceFact(name: "f", role: .call, enclosing: 99, line: 1, column: 0),
      TypeFact(owner: 42, name: "x", value: ValueExpression(".")))
    var tree = FixtureTree("")
    tree.files[file.path] = file
    let lines = try EdgeText.lines(of: "a.py", in: tree)
    #expect(lines == ["calls file -> a.py f [same file]"])
  }

  @Test func `expressions of all shapes are read`() throws {
    for text in ["", ".", "()", ":", "!", ":!", "a..b", "@self.", "a().b()!c", "?.x", "@super()"] {
      let tree = FixtureTree("//- /a.py\nfunction f\n  call g on \(text)\nclass C\n  method g")
      _ = try EdgeText.lines(of: "a.py", in: tree)
    }
  }
}
