import CodeModel
import Relations
import Testing

@Suite struct CTests {
  @Test func `a prototype leads to the definition behind it`() throws {
    let tree = FixtureTree(
      """
      //- /include/net.h
      function net_open ;
      function net_close ;
      //- /src/net.c
      include net.h
      function net_open
      //- /src/main.c
      include net.h
      function main
        call net_open /1
        call net_close
      """)
    try expectEdges(
      of: "src/main.c", in: tree,
      [
        "imports file -> include/net.h [import]",
        "calls main -> src/net.c net_open [package or module]",
        "calls main -> include/net.h net_close [import]",
      ])
  }

  @Test func `static functions of other files are not meant`() throws {
    let tree = FixtureTree(
      """
      //- /a.c
      function reset visibility=private
      //- /b.c
      function reset visibility=private
      function run
        call reset
      //- /c.c
      function run
        call reset
      """)
    try expectEdges(of: "b.c", in: tree, ["calls run -> b.c reset [same file]"])
    try expectEdges(of: "c.c", in: tree, [])
  }

  @Test func `headers that headers include are in sight, in circles too`() throws {
    let tree = FixtureTree(
      """
      //- /a.h
      include b.h
      //- /b.h
      include a.h
      include c.h
      //- /c.h
      function LIMIT sig=#define
      //- /far/c.h
      function LIMIT sig=#define
      //- /main.c
      include a.h
      function run
        call LIMIT
      """)
    try expectEdges(
      of: "main.c", in: tree,
      [
        "imports file -> a.h [import]", "calls run -> c.h LIMIT [import]",
      ])
  }

  @Test func `a function of one name in several places is the nearest, and no certainty`() throws {
    let tree = FixtureTree(
      """
      //- /arch/arm/setup.c
      function setup_arch
      //- /arch/x86/setup.c
      function setup_arch
      //- /include/setup.h
      function setup_arch ;
      //- /init/main.c
      system setup.h
      function start
        call setup_arch
      """)
    let call = try #require(try EdgeText.relations(of: "init/main.c", in: tree).last)
    #expect(call.candidateCount == 2)
    #expect(call.confidence < .certain)
  }

  @Test func `a replacement of a library function is not what others call`() throws {
    let tree = FixtureTree(
      """
      //- /compat/strlcpy.c
      function snprintf
      //- /main.c
      system stdio.h
      function run
        call snprintf
      """)
    let relations = try EdgeText.relations(of: "main.c", in: tree)
    #expect(relations.allSatisfy { $0.kind != .calls })
  }

  @Test func `fields are those of the declared type, through its second names`() throws {
    let tree = FixtureTree(
      """
      //- /list.h
      struct node
        field next = :node
        field size
      class node_t ; sig=typedef = :node
      //- /other.h
      struct other
        field size
      //- /main.c
      include list.h
      function run
        use size on :node_t!next
        type node_t
      """)
    try expectEdges(
      of: "main.c", in: tree,
      [
        "imports file -> list.h [import]",
        "references run -> list.h node.size [receiver type]",
        "references run -> list.h node_t [import]",
      ])
  }

  @Test func `a type is not the field that is called like it`() throws {
    let tree = FixtureTree(
      """
      //- /a.c
      struct user
      struct session
        field user
          type user
      """)
    try expectEdges(
      of: "a.c", in: tree,
      [
        "references session.user -> a.c user [same file]"
      ])
  }

  @Test func `a macro that renames a function hides it from nobody`() throws {
    let tree = FixtureTree(
      """
      //- /config.h
      constant deflate sig=#define
      //- /deflate.c
      function deflate
      //- /main.c
      include config.h
      function run
        call deflate
      """)
    let call = try #require(try EdgeText.relations(of: "main.c", in: tree).last)
    #expect(call.to.path == RepositoryPath("deflate.c"))
    #expect(call.confidence < .certain && call.confidence >= .likely)
  }
}
