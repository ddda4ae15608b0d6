import CodeModel
import Relations
import Testing

@Suite struct SwiftTests {
  private static let tree = FixtureTree(
    """
    //- /Package.swift text
    let package = Package(targets: [
      .target(name: "Tool", path: "Extra/Tool"),
    ])
    //- /Sources/Core/Store.swift
    struct Store
      property items = :Items
      method open
        call close
        call count on items
    struct Items
      method count
    //- /Sources/Core/Store+Closing.swift
    namespace Store
      implements Closing
      method close
        call open
        call announce
    //- /Sources/Core/Closing.swift
    interface Closing
      method announce
    function global
    //- /Sources/App/Main.swift
    import Core
    function main
      call Store
      call close on Store()
      call global
      call elsewhere
    //- /Sources/Other/Else.swift
    function elsewhere
    function global
    //- /Extra/Tool/Deep/Tool.swift
    import Core
    function run
      call helper
    //- /Extra/Tool/Helper.swift
    function helper
    """)

  @Test func `extensions are part of their type wherever they stand`() throws {
    try expectEdges(
      of: "Sources/Core/Store.swift", in: Self.tree,
      [
        "calls Store.open -> Sources/Core/Store+Closing.swift Store.close [same scope]",
        "calls Store.open -> Sources/Core/Store.swift Items.count [receiver type]",
      ])
    try expectEdges(
      of: "Sources/Core/Store+Closing.swift", in: Self.tree,
      [
        "implements Store -> Sources/Core/Closing.swift Closing [package or module]",
        "calls Store.close -> Sources/Core/Store.swift Store.open [same scope]",
        "calls Store.close -> Sources/Core/Closing.swift Closing.announce [receiver type]",
      ])
  }

  @Test func `another module is seen when it is imported`() throws {
    try expectEdges(
      of: "Sources/App/Main.swift", in: Self.tree,
      [
        "instantiates main -> Sources/Core/Store.swift Store [import]",
        "calls main -> Sources/Core/Store+Closing.swift Store.close [receiver type]",
        "calls main -> Sources/Core/Closing.swift global [import]",
      ])
  }

  @Test func `a target is what its manifest says`() throws {
    try expectEdges(
      of: "Extra/Tool/Deep/Tool.swift", in: Self.tree,
      [
        "calls run -> Extra/Tool/Helper.swift helper [package or module]"
      ])
  }

  private static let overloads = FixtureTree(
    """
    //- /Sources/Core/Store.swift
    class Store
      inherits Base
      method get sig=get(_:Int)
      method get sig=get(name:String,limit:Int=0)
      method put sig=put(_:Int)
      method each sig=each(order:Int=0,_:(Int)->Void)
      method use
        call get /1
        call get /1 labels=name:
        call put /2 labels=_:at:
        call put /2 labels=to:of:
        call each /1 labels=&:
        call each /2 labels=_:&:
        call fatalError /1
        call fatalError /3 labels=_:file:line:
    class Base
      method put sig=put(_:Int,at:Int)
    //- /Sources/Core/Errors.swift
    function fatalError sig=fatalError(_:String,file:String,line:Int)
    """)

  @Test func `labels tell functions of one name apart`() throws {
    try expectEdges(
      of: "Sources/Core/Store.swift", in: Self.overloads,
      [
        "inherits Store -> Sources/Core/Store.swift Base [same file]",
        "overrides Store.put -> Sources/Core/Store.swift Base.put [receiver type]",
        "calls Store.use -> Sources/Core/Store.swift Store.get [receiver type]",
        "calls Store.use -> Sources/Core/Store.swift Store.get [receiver type]",
        "calls Store.use -> Sources/Core/Store.swift Base.put [receiver type]",
        "calls Store.use -> Sources/Core/Store.swift Store.each [same scope]",
        "calls Store.use -> Sources/Core/Errors.swift fatalError [unique name]",
      ])
  }

  @Test func `a closure behind the brackets needs a parameter that takes one`() throws {
    let tree = FixtureTree(
      """
      //- /Sources/Core/Request.swift
      struct Request
        implements Refinable
        method with sig=with(_:Table)
        method limit
          call with /1 labels=&:
      interface Refinable
        method with sig=with(_:(Self)->Void)
      """)
    #expect(
      try EdgeText.lines(of: "Sources/Core/Request.swift", in: tree).last
        == "calls Request.limit -> Sources/Core/Request.swift Refinable.with [receiver type]")
  }

  @Test func `a function may be hidden behind one of the standard library`() throws {
    let tree = FixtureTree(
      """
      //- /Sources/Core/Errors.swift
      function fatalError sig=fatalError(_:Error)
      struct Date
      //- /Sources/Core/Main.swift
      function main
        call fatalError /1
        call Date /0
      """)
    let relations = try EdgeText.relations(of: "Sources/Core/Main.swift", in: tree)
    #expect(relations.map(\.to.name) == ["fatalError", "Date"])
    #expect(relations.map { $0.confidence >= .certain } == [false, true])
  }

  @Test func `values are made by the initializer that fits, or by the type alone`() throws {
    let tree = FixtureTree(
      """
      //- /Sources/Core/Store.swift
      struct Store
        constructor init sig=init(path:String)
          call init on @self /2 labels=path:limit:
        method copy
          call init on @self /1 labels=path:
      """)
    try expectEdges(
      of: "Sources/Core/Store.swift", in: tree,
      [
        "instantiates Store.init -> Sources/Core/Store.swift Store [receiver type]",
        "calls Store.copy -> Sources/Core/Store.swift Store.init [receiver type]",
      ])
  }

  @Test func `types from elsewhere have what extensions add to them`() throws {
    let tree = FixtureTree(
      """
      //- /Sources/Core/Double+Text.swift
      namespace Double
        implements Textual
        constructor init sig=init(text:String)
        constructor init sig=init(_:Text)
        method rounded sig=rounded(by:Int)
        property text
        method parsed
          call checked /0
          call description /0
        method checked
      //- /Sources/Core/Textual.swift
      interface Textual
        method decoded sig=decoded(from:String)
      //- /Sources/Core/Main.swift
      function main
        call Double /1 labels=text:
        call Double /1
        use text on :Double
        call decoded on Double /1 labels=from:
        call rounded on :Decimal!half /1 labels=by:
      """)
    try expectEdges(
      of: "Sources/Core/Double+Text.swift", in: tree,
      [
        "implements Double -> Sources/Core/Textual.swift Textual [package or module]",
        "calls Double.parsed -> Sources/Core/Double+Text.swift Double.checked [receiver type]",
      ])
    try expectEdges(
      of: "Sources/Core/Main.swift", in: tree,
      [
        "calls main -> Sources/Core/Double+Text.swift Double.init [receiver type]",
        "calls main -> Sources/Core/Double+Text.swift Double.init [unique name]",
        "references main -> Sources/Core/Double+Text.swift Double.text [receiver type]",
        "calls main -> Sources/Core/Textual.swift Textual.decoded [receiver type]",
        "calls main -> Sources/Core/Double+Text.swift Double.rounded [unique name]",
      ])
  }
}
