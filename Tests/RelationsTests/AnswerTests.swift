import CodeModel
import Relations
import Testing

@Suite struct AnswerTests {
  private static let tree = FixtureTree(
    """
    //- /shop/__init__.py
    //- /shop/store.py
    class Store
      method open
        call load
        call close on @self
      method close
    class Corner
      inherits Store
      method close
    function load
    //- /shop/main.py
    import .store Store
    import .store load as fetch
    function run
      call open on :Store
      call open on :Store
      call fetch
    function twice
      call run
    //- /shop/cli.py
    import .main run
    function main
      call run
    //- /tests/test_store.py
    import shop.store Store
    function test_open
      call open on Store()
    function test_load
    //- /docs/guide.md
    mention open on Store
    """)

  private func group(
    _ aspect: RelationAspect, of name: String, in tree: FixtureTree = Self.tree,
    _ change: (inout RelationQuery) -> Void = { _ in }
  ) throws -> RelationGroup {
    var query = RelationQuery(subject: .symbol(name), aspects: [aspect])
    change(&query)
    let answer = try RelationGraph(source: tree.source).answer(query)
    return try #require(answer.groups.first, "\(answer.missing as Any)")
  }

  private func lines(_ group: RelationGroup) -> [String] {
    group.relations.map { EdgeText.line($0.relation) }
  }

  private func expect(
    _ group: RelationGroup, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = lines(group)
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func `callers are found where the name is called and mean the subject`() throws {
    let group = try group(.callers, of: "Store.open")
    #expect(
      lines(group) == [
        "calls run -> shop/store.py Store.open [receiver type]",
        "calls test_open -> shop/store.py Store.open [receiver type]",
      ])
    #expect(group.relations.first?.relation.evidence?.text == "call open on :Store")
    #expect(group.relations.first?.furtherLines == [5])
    #expect(group.next == nil)
  }

  @Test func `callers by another name are found through the import`() throws {
    try expect(
      try group(.callers, of: "load"),
      [
        "calls run -> shop/store.py load [import]",
        "calls Store.open -> shop/store.py load [same file]",
      ])
  }

  @Test func `callees are what the subject names`() throws {
    try expect(
      try group(.callees, of: "Store.open"),
      [
        "calls Store.open -> shop/store.py load [same file]",
        "calls Store.open -> shop/store.py Store.close [receiver type]",
      ])
  }

  @Test func `subclasses, supertypes and overrides are told`() throws {
    try expect(
      try group(.subclasses, of: "Store"),
      [
        "inherits Corner -> shop/store.py Store [same file]"
      ])
    try expect(
      try group(.supertypes, of: "Corner"),
      [
        "inherits Corner -> shop/store.py Store [same file]"
      ])
    try expect(
      try group(.overrides, of: "Store.close"),
      [
        "overrides Corner.close -> shop/store.py Store.close [receiver type]"
      ])
  }

  @Test func `who calls what is overridden may get the subject`() throws {
    let group = try group(.callers, of: "Corner.close")
    #expect(lines(group) == ["calls Store.open -> shop/store.py Corner.close [receiver type of 2]"])
    #expect(group.relations.allSatisfy { $0.relation.confidence < .certain })
  }

  @Test func `tests use the subject or are named after it`() throws {
    try expect(
      try group(.tests, of: "Store.open"),
      [
        "tests test_open -> shop/store.py Store.open [receiver type]"
      ])
    try expect(try group(.tests, of: "load"), ["tests test_load -> shop/store.py load [naming]"])
  }

  @Test func `importers and imports are files and names`() throws {
    #expect(
      Set(lines(try group(.importers, of: "shop/store.py"))) == [
        "imports file -> shop/store.py Store [import]",
        "imports file -> shop/store.py load [import]",
        "imports file -> shop/store.py Store [import]",
      ])
    try expect(try group(.imports, of: "cli.py"), ["imports file -> shop/main.py run [import]"])
  }

  @Test func `prose that mentions the subject is told`() throws {
    try expect(
      try group(.documents, of: "Store.open"),
      [
        "documents file -> shop/store.py Store.open [receiver type]"
      ])
  }

  @Test func `a call path is the shortest way from one to the other`() throws {
    let path = try group(.callPath, of: "shop.cli.main") {
      $0.target = .symbol("load")
      $0.depthMax = 5
    }
    #expect(
      lines(path) == [
        "calls main -> shop/main.py run [import]", "calls run -> shop/store.py load [import]",
      ])
    #expect(path.relations.map(\.distance) == [1, 2])
    let short = try group(.callPath, of: "shop.cli.main") {
      $0.target = .symbol("load")
      $0.depthMax = 1
    }
    #expect(short.relations.isEmpty)
  }

  @Test func `impact goes on from callers to their callers, and tells how far they are`() throws {
    let impact = try group(.impact, of: "load") { $0.depthMax = 3 }
    let distances = Dictionary(
      impact.relations.map { ($0.relation.from.name, $0.distance) }
    ) { min($0, $1) }
    #expect(
      distances == ["open": 1, "run": 1, "twice": 2, "main": 2, "test_open": 2])
  }

  @Test func `a question of a place is of the innermost definition, or of the file`() throws {
    let graph = RelationGraph(source: Self.tree.source)
    let place = RepositoryPath("shop/store.py")
    func subject(_ subject: RelationSubject) throws -> [String] {
      try graph.answer(RelationQuery(subject: subject, aspects: [])).subjects.map(\.name)
    }
    #expect(try subject(.place(place, line: 3)) == ["open"])
    #expect(try subject(.place(place, line: nil)) == [""])
    #expect(try subject(.span(place, LineRange(start: 1, end: 9))) == ["Store", "Corner", "load"])
    #expect(try subject(.span(place, LineRange(start: 3, end: 4))) == ["open"])
  }

  @Test func `what is missing is named, with what looks like it`() throws {
    let graph = RelationGraph(source: Self.tree.source)
    func missing(_ subject: RelationSubject) throws -> MissingSubject? {
      try graph.answer(RelationQuery(subject: subject)).missing
    }
    #expect(try missing(.symbol("Store.missing")) == .symbol("Store.missing"))
    let path = RepositoryPath("shop/gone.py")
    #expect(try missing(.place(path, line: 1)) == .file(path))
    let store = RepositoryPath("shop/store.py")
    #expect(
      try missing(.place(store, line: 100)) == .line(100, of: store, lineCount: 9))
  }

  @Test func `a name in other capitals is found when there is none in these`() throws {
    let answer = try RelationGraph(source: Self.tree.source).answer(
      RelationQuery(subject: .symbol("store.OPEN"), aspects: [.definition]))
    #expect(answer.subjects.map(\.name) == ["open"])
  }

  @Test func `pages go through all files and show each relation once`() throws {
    var text = "//- /lib.py\nfunction used\n"
    for number in 100..<200 {
      text += "//- /users/u\(number).py\nimport lib used\nfunction f\(number)\n  call used\n"
    }
    let tree = FixtureTree(text)
    var seen: [String] = []
    var next: RelationCursor?
    var pageCount = 0
    repeat {
      let page = try group(.callers, of: "used", in: tree) {
        $0.after = next
        $0.countMax = 7
      }
      #expect(page.relations.count <= 7)
      #expect(page.filesRead <= 32)
      seen += page.relations.map(\.relation.from.name)
      next = page.next
      pageCount += 1
    } while next != nil && pageCount < 100
    #expect(seen.count == 100)
    #expect(Set(seen).count == 100)
  }

  @Test func `pages without a relation are passed over, a few at a time`() throws {
    var text = "//- /lib.py\nfunction used\n"
    // The name is another's in all but the last file.
    for number in 100..<400 {
      text += "//- /users/u\(number).py\nfunction used\nfunction f\(number)\n  call used\n"
    }
    text += "//- /users/v.py\nimport lib used\nfunction last\n  call used\n"
    let tree = FixtureTree(text)
    var next: RelationCursor?
    var pages: [RelationGroup] = []
    repeat {
      var query = RelationQuery(
        subject: .place(RepositoryPath("lib.py"), line: 1), aspects: [.callers])
      query.after = next
      let answer = try RelationGraph(source: tree.source).answer(query)
      let page = try #require(answer.groups.first)
      pages.append(page)
      next = page.next
    } while next != nil && pages.count < 20
    #expect(pages.flatMap(\.relations).map(\.relation.from.name) == ["last"])
    // Four pages of 32 files are looked at for one with a relation.
    #expect(pages.map(\.filesRead).max() == 128 && pages.count == 3, "\(pages.map(\.filesRead))")
    #expect(pages.reduce(0) { $0 + $1.filesRead } == pages.first?.fileCount)
  }

  @Test func `uses that may be of many things are withheld and counted, unless asked for`() throws {
    var text = "//- /tests/test_use.py\nfunction test_it\n  call close on ?\n"
    text += "//- /use.py\nfunction run\n  call close on ?\n"
    for number in 0..<12 { text += "//- /t\(number).py\nclass T\(number)\n  method close\n" }
    let tree = FixtureTree(text)
    for aspect in [RelationAspect.references, .tests, .impact] {
      let usual = try group(aspect, of: "T3.close", in: tree)
      #expect(usual.relations.isEmpty && usual.withheldCount > 0, "\(aspect)")
      let all = try group(aspect, of: "T3.close", in: tree) { $0.confidenceMin = .possible }
      #expect(all.relations.count == usual.withheldCount, "\(aspect)")
      #expect(
        all.withheldCount == 0 && all.relations.allSatisfy { $0.relation.confidence < .likely })
    }
  }

  @Test func `a whole file has callees, imports, heritage and impact, too`() throws {
    let file = RelationSubject.place(RepositoryPath("shop/store.py"), line: nil)
    func lines(_ aspect: RelationAspect, _ subject: RelationSubject = file) throws -> [String] {
      let query = RelationQuery(subject: subject, aspects: [aspect])
      let answer = try RelationGraph(source: Self.tree.source).answer(query)
      return try #require(answer.groups.first).relations.map(\.relation).map { relation in
        "\(relation.from.path):\(relation.from.name) \(relation.to.name)"
      }
    }
    #expect(
      try Set(lines(.impact)) == [
        "shop/main.py:run load", "shop/main.py:run open", "tests/test_store.py:test_open open",
        "shop/main.py:twice run", "shop/cli.py:main run",
      ])
    let main = RelationSubject.place(RepositoryPath("shop/main.py"), line: nil)
    #expect(try lines(.callees, main) == ["shop/main.py:run load", "shop/main.py:run open"])
    #expect(try lines(.imports, main).isEmpty == false)
    let tree = FixtureTree(
      """
      //- /base.py
      class Base
      //- /sub.py
      import base Base
      class Sub
        inherits Base
      """)
    func ends(_ aspect: RelationAspect, _ path: String) throws -> [String] {
      let query = RelationQuery(
        subject: .place(RepositoryPath(path), line: nil), aspects: [aspect])
      let answer = try RelationGraph(source: tree.source).answer(query)
      return try #require(answer.groups.first).relations.map(\.relation).map(EdgeText.line)
    }
    #expect(try ends(.supertypes, "sub.py").count == 1)
    #expect(try ends(.subclasses, "base.py") == ends(.supertypes, "sub.py"))
  }

  @Test func `relations that are less sure than asked for are left out`() throws {
    let tree = FixtureTree(
      """
      //- /a.py
      class Queue
        method enqueue
      //- /b.py
      function run
        call enqueue on ?
      """)
    #expect(try group(.callers, of: "enqueue", in: tree).relations.count == 1)
    #expect(
      try group(.callers, of: "enqueue", in: tree) { $0.confidenceMin = .certain }
        .relations.isEmpty)
  }
}
