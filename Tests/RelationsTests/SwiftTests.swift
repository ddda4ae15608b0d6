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
}
