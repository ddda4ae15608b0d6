import CodeModel
import Relations
import Testing

@Suite struct RelationGraphTests {
  private static let tree = FixtureTree(
    """
    //- /a.py
    class Client
      method send
        call connect
    function connect
    """)

  @Test func `a file defines and contains what its syntax says`() throws {
    let graph = RelationGraph(source: Self.tree.source)
    let relations = try graph.relations(from: RepositoryPath("a.py"))
    #expect(relations.filter { $0.kind == .defines }.map(\.to.name) == ["Client", "connect"])
    #expect(relations.filter { $0.kind == .contains }.map(\.to.name) == ["send"])
  }

  @Test func `a name at the top of the file is found in it`() throws {
    let graph = RelationGraph(source: Self.tree.source)
    let relations = try graph.relations(from: RepositoryPath("a.py"))
    let call = try #require(relations.first { $0.kind == .calls })
    #expect(call.from.name == "send")
    #expect(call.to.name == "connect")
    #expect(call.resolution == .sameFile)
  }

  @Test func `an answer is the same whatever was asked before`() throws {
    let tree = FixtureTree(
      """
      //- /a.py
      import b other
      variable first = second
      variable second = first
      class Client
        inherits Base
        method send
          call connect
          call run on first
      function connect
        call other
      //- /b.py
      import a *
      class Base
        method run
          call send on @self
      function other
        call run on second
      """)
    let queries = ["send", "run", "connect", "other", "Client", "Base", "first"].flatMap { name in
      [[RelationAspect.impact], [.callers, .callees], [.references, .subclasses, .overrides]].map {
        RelationQuery(subject: .symbol(name), aspects: $0)
      }
    }
    let alone = try queries.map { try RelationGraph(source: tree.source).answer($0) }
    let graph = RelationGraph(source: tree.source)
    #expect(try queries.map(graph.answer) == alone)
    #expect(try queries.reversed().map(graph.answer) == alone.reversed())
  }

  @Test func `a definition is found by the end of its qualified name`() throws {
    let graph = RelationGraph(source: Self.tree.source)
    let answer = try graph.answer(
      RelationQuery(subject: .symbol("Client.send"), aspects: [.definition]))
    #expect(answer.subjects.map(\.name) == ["send"])
    #expect(answer.groups.first?.relations.first?.relation.evidence?.line == 2)
  }

  @Test func `what does not exist is answered with the nearest names`() throws {
    let graph = RelationGraph(source: Self.tree.source)
    let answer = try graph.answer(RelationQuery(subject: .symbol("conect")))
    #expect(answer.subjects.isEmpty)
    #expect(answer.nearestNames == ["connect"])
  }

  @Test func `a path may leave out folders where only one file is meant`() throws {
    let tree = FixtureTree(
      """
      //- /src/a/one.py
      function f
      //- /src/a/two.py
      function g
      //- /src/b/two.py
      function h
      """)
    func subject(_ path: String) throws -> RelationAnswer {
      try RelationGraph(source: tree.source).answer(
        RelationQuery(subject: .place(RepositoryPath(path), line: 1)))
    }
    #expect(try subject("a/one.py").subjects.map(\.name) == ["f"])
    #expect(try subject("b/two.py").subjects.map(\.name) == ["h"])
    #expect(try subject("two.py").missing == .file(RepositoryPath("two.py")))
    #expect(try subject("two.py").nearestNames.count == 2)
    #expect(try subject("e.py").missing == .file(RepositoryPath("e.py")))
  }

  @Test func `callers in tests come after equally sure ones`() throws {
    let tree = FixtureTree(
      """
      //- /a/tests/test_send.py
      import ..client send
      function test_send
        call send
      //- /a/client.py
      function send
      //- /a/use.py
      import .client send
      function use
        call send
      """)
    let answer = try RelationGraph(source: tree.source).answer(
      RelationQuery(subject: .symbol("send"), aspects: [.callers]))
    #expect(answer.groups[0].relations.map(\.relation.from.name) == ["use", "test_send"])
  }

  @Test func `a call path does not lead through a type to methods that nobody called`() throws {
    let tree = FixtureTree(
      """
      //- /a.py
      class Client
        method __init__
          call connect
        method send
          call encode
      function make
        call Client
      function connect
      function encode
      """)
    func path(to target: String) throws -> [String] {
      let answer = try RelationGraph(source: tree.source).answer(
        RelationQuery(subject: .symbol("make"), aspects: [.callPath], target: .symbol(target)))
      return answer.groups[0].relations.map(\.relation.to.name)
    }
    #expect(try path(to: "connect") == ["Client", "connect"])
    #expect(try path(to: "encode").isEmpty)
  }
}
