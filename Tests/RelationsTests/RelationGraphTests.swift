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
}
