import CodeModel
import Relations
import Testing

@Suite struct CppTests {
  @Test func `a method that is declared in a class is where its body stands`() throws {
    let tree = FixtureTree(
      """
      //- /sheet.hpp
      namespace atlas
        class Sheet
          method draw ;
          method fill ;
          field size = :Size
        class Size
          method area
      //- /sheet.cpp
      include sheet.hpp
      method draw scope=atlas.Sheet
        call fill
        call area on @self.size
      method fill scope=atlas.Sheet
      //- /main.cpp
      include sheet.hpp
      function main
        call draw on :atlas.Sheet
      """)
    try expectEdges(
      of: "sheet.cpp", in: tree,
      [
        "imports file -> sheet.hpp [import]",
        "calls atlas.Sheet.draw -> sheet.cpp atlas.Sheet.fill [same scope]",
        "calls atlas.Sheet.draw -> sheet.hpp atlas.Size.area [receiver type]",
      ])
    try expectEdges(
      of: "main.cpp", in: tree,
      [
        "imports file -> sheet.hpp [import]",
        "calls main -> sheet.cpp atlas.Sheet.draw [receiver type]",
      ])
  }

  @Test func `namespaces are seen from within, when opened and when named`() throws {
    let tree = FixtureTree(
      """
      //- /a.hpp
      namespace one
        function run
      namespace two
        function run
        function walk
      //- /b.cpp
      include a.hpp
      import two
      namespace one
        function start
          call run
          call run on two
      function main
        call walk
        call move on std
      """)
    let calls = try EdgeText.lines(of: "b.cpp", in: tree).filter { $0.hasPrefix("calls") }
    #expect(
      calls == [
        "calls one.start -> a.hpp one.run [import]",
        "calls one.start -> a.hpp two.run [import]",
        "calls main -> a.hpp two.walk [import]",
      ])
  }

  @Test func `overloads are told apart by their arguments`() throws {
    let tree = FixtureTree(
      """
      //- /a.cpp
      class Pen
        method draw sig=draw()
        method draw sig=draw(a,b=1)
      function run
        call draw on :Pen /0
        call draw on :Pen /2
        call draw on :Pen
      """)
    let relations = try EdgeText.relations(of: "a.cpp", in: tree)
    #expect(relations.map { $0.to.lines?.start } == [2, 3, 2])
    #expect(relations.map { $0.confidence >= .certain } == [true, true, false])
  }

  @Test func `a constructor is what is called, and the class what is named`() throws {
    let tree = FixtureTree(
      """
      //- /pen.hpp
      namespace ink
        class Pen
          constructor Pen ;
          method draw ;
      //- /pen.cpp
      include pen.hpp
      namespace ink
        constructor Pen scope=ink.Pen
        method draw scope=ink.Pen
          use Pen
      """)
    let uses = try EdgeText.lines(of: "pen.cpp", in: tree).filter { $0.hasPrefix("references") }
    #expect(uses == ["references ink.Pen.draw -> pen.hpp ink.Pen [import]"])
  }

  @Test func `what stands in a namespace outside of its class is no name of the namespace`() throws
  {
    let tree = FixtureTree(
      """
      //- /readers.cpp
      namespace json
        class Old
          method next ;
        class New
          method next ;
          method read ;
        method next scope=json.Old
        method next scope=json.New
        method read scope=json.New
          call next
      """)
    let relations = try EdgeText.relations(of: "readers.cpp", in: tree)
    #expect(relations.map(\.to.scope) == [["json", "New"]])
    #expect(relations.map(\.resolution) == [.sameScope])
  }

  @Test func `constants of an open enumeration are seen beside it`() throws {
    let tree = FixtureTree(
      """
      //- /kinds.hpp
      namespace json
        enum Place
          enumMember before
        class Parser
          enum Flag
            enumMember strict
          method parse
            use strict
      //- /main.cpp
      include kinds.hpp
      function main
        use before on json
      """)
    #expect(
      try EdgeText.lines(of: "kinds.hpp", in: tree) == [
        "references json.Parser.parse -> kinds.hpp json.Parser.Flag.strict [same scope]"
      ])
    let relations = try EdgeText.relations(of: "main.cpp", in: tree)
    #expect(relations.last?.to.name == "before")
    #expect(relations.last.map { $0.confidence >= .certain } == true)
  }
}
