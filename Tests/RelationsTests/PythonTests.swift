import CodeModel
import Relations
import Testing

@Suite struct PythonTests {
  @Test func `names are looked up from the innermost function outwards`() throws {
    let tree = FixtureTree(
      """
      //- /a.py
      function connect
      class Client
        method connect
        method send
          function inner
          call inner
          call connect
      """)
    try expectEdges(
      of: "a.py", in: tree,
      [
        "calls Client.send -> a.py Client.send.inner [same scope]",
        "calls Client.send -> a.py connect [same file]",
      ])
  }

  @Test func `the body of a class sees its own names and its methods do not`() throws {
    let tree = FixtureTree(
      """
      //- /a.py
      class Form
        property size
        use size
        method show
          use size
      """)
    try expectEdges(
      of: "a.py", in: tree,
      [
        "references Form -> a.py Form.size [same scope]"
      ])
  }

  @Test func `imports lead to the module they name, by any of their forms`() throws {
    let tree = FixtureTree(
      """
      //- /pkg/__init__.py
      import .http Client
      //- /pkg/http.py
      class Client
      function get
      //- /pkg/deep/__init__.py
      //- /pkg/deep/tools.py
      function trim
      //- /pkg/main.py
      import pkg.http
      import pkg.http get as fetch
      import .deep tools
      import . Client
      function run
        call get on pkg.http
        call fetch
        call trim on tools
        call Client
      """)
    try expectEdges(
      of: "pkg/main.py", in: tree,
      [
        "imports file -> pkg/http.py [import]",
        "imports file -> pkg/http.py get [import]",
        "imports file -> pkg/deep/tools.py [import]",
        "imports file -> pkg/http.py Client [import]",
        "calls run -> pkg/http.py get [import]",
        "calls run -> pkg/http.py get [import]",
        "calls run -> pkg/deep/tools.py trim [import]",
        "instantiates run -> pkg/http.py Client [import]",
      ])
  }

  @Test func `what a module outside of the tree has is nobody's`() throws {
    let tree = FixtureTree(
      """
      //- /a.py
      import os
      import requests get
      function run
        call join on os.path
        call get
        call print
      //- /b.py
      function join
      function get
      function print
      class Path
        method join
      """)
    try expectEdges(of: "a.py", in: tree, [])
  }

  @Test func `a module of the language is not one of a folder that happens to be called so`() throws
  {
    let tree = FixtureTree(
      """
      //- /app/__init__.py
      //- /app/main.py
      import json
      import .json dumps
      call loads on json
      call dumps
      //- /app/json.py
      function loads
      function dumps
      """)
    try expectEdges(
      of: "app/main.py", in: tree,
      [
        "imports file -> app/json.py dumps [import]",
        "calls file -> app/json.py dumps [import]",
      ])
  }

  @Test func `receivers lead to members of their types and of what these inherit`() throws {
    let tree = FixtureTree(
      """
      //- /base.py
      class Base
        method close
      //- /a.py
      import base Base
      class Client
        inherits Base
        method __init__
        method send -> Reply()
          call close on @self
          call __init__ on @super
      class Reply
        property client = Client()
        method text
      variable shared = Client()
      function run
        call text on Client().send()
        call close on shared
        call send on :Client
        call send on Reply().client
      """)
    try expectEdges(
      of: "a.py", in: tree,
      [
        "imports file -> base.py Base [import]",
        "inherits Client -> base.py Base [import]",
        "calls Client.send -> base.py Base.close [receiver type]",
        "calls run -> a.py Reply.text [receiver type]",
        "calls run -> base.py Base.close [receiver type]",
        "calls run -> a.py Client.send [receiver type]",
        "calls run -> a.py Client.send [receiver type]",
      ])
  }

  @Test func `names given on by packages are followed to where they are defined`() throws {
    let tree = FixtureTree(
      """
      //- /p/__init__.py
      import .a *
      //- /p/a.py
      import .b *
      //- /p/b.py
      import .c run as start
      //- /p/c.py
      function run
      //- /main.py
      import p start
      call start
      """)
    try expectEdges(
      of: "main.py", in: tree,
      [
        "imports file -> p/c.py run [import]", "calls file -> p/c.py run [import]",
      ])
  }

  @Test func `an import of all names brings in what nothing nearer defines`() throws {
    let tree = FixtureTree(
      """
      //- /tools.py
      function trim
      function run
      //- /main.py
      import tools *
      function run
      call trim
      call run
      """)
    try expectEdges(
      of: "main.py", in: tree,
      [
        "imports file -> tools.py [import]",
        "calls file -> tools.py trim [import]",
        "calls file -> main.py run [same file]",
      ])
  }

  @Test func `an import within a function is seen only there`() throws {
    let tree = FixtureTree(
      """
      //- /tools.py
      function trim
      //- /main.py
      function one
        import tools trim
        call trim
      function two
        call trim
      """)
    try expectEdges(
      of: "main.py", in: tree,
      [
        "imports one -> tools.py trim [import]", "calls one -> tools.py trim [import]",
      ])
  }

  @Test func `two packages with the same module name leave it open which is meant`() throws {
    let tree = FixtureTree(
      """
      //- /one/lib/util.py
      function trim
      //- /two/lib/util.py
      function trim
      //- /app/main/run.py
      import util trim
      call trim
      """)
    let relations = try EdgeText.relations(of: "app/main/run.py", in: tree)
    #expect(relations.allSatisfy { $0.confidence < .certain })
    #expect(relations.count == 2)
  }

  @Test func `an unknown receiver is a guess, and less of one for a common name`() throws {
    let tree = FixtureTree(
      """
      //- /a.py
      class Queue
        method enqueue_later
        method append
      //- /b.py
      function run
        call enqueue_later on ?
        call append on ?
      """)
    let relations = try EdgeText.relations(of: "b.py", in: tree)
    #expect(relations.map(\.to.name) == ["enqueue_later", "append"])
    #expect(relations.map(\.resolution) == [.uniqueName, .uniqueName])
    #expect(relations[0].confidence > relations[1].confidence)
    #expect(relations.allSatisfy { $0.confidence < .certain })
  }

  @Test func `several types with the member are candidates, the nearest first`() throws {
    let tree = FixtureTree(
      """
      //- /far/a.py
      class Queue
        method drain
      //- /near/b.py
      class Pool
        method drain
      //- /near/c.py
      function run
        call drain on ?
      """)
    let relation = try #require(try EdgeText.relations(of: "near/c.py", in: tree).first)
    #expect(relation.resolution == .ambiguous)
    #expect(relation.to.path == RepositoryPath("near/b.py"))
    #expect(relation.candidates.map(\.path) == [RepositoryPath("far/a.py")])
    #expect(relation.candidateCount == 2)
  }
}
