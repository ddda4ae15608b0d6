import CodeModel
import Relations
import Testing

@Suite struct RustTests {
  private static let tree = FixtureTree(
    """
    //- /net/Cargo.toml text
    [package]
    name = "net-core"
    //- /net/src/lib.rs
    module wire ;
    export self::wire Frame
    function connect
      call encode on crate.wire
      call new on Frame
    module tests
      import super *
      function works
        call connect
    //- /net/src/wire/mod.rs
    module header ;
    struct Frame
      field size
    method new scope=Frame -> @self
    function encode
      call parse on header
      call limit on self.header
    interface Sized
      method area
    implements Sized on Frame
    //- /net/src/wire/header.rs
    import super Frame
    function parse
      call new on Frame
      call area on :Frame
      call up on super
      call push on :Vec
    function limit
    //- /app/Cargo.toml text
    [package]
    name = "app"
    //- /app/src/main.rs
    import net_core::wire::Frame
    import std::collections HashMap
    function main
      call connect on net_core
      call new on Frame
      call new on HashMap
    """)

  @Test func `modules are found in their files and in their bodies`() throws {
    try expectEdges(
      of: "net/src/lib.rs", in: Self.tree,
      [
        "exports file -> net/src/wire/mod.rs Frame [import]",
        "calls connect -> net/src/wire/mod.rs encode [import]",
        "calls connect -> net/src/wire/mod.rs Frame.new [receiver type]",
        "imports tests -> net/src/lib.rs [import]",
        "calls tests.works -> net/src/lib.rs connect [import]",
      ])
    try expectEdges(
      of: "net/src/wire/mod.rs", in: Self.tree,
      [
        "calls encode -> net/src/wire/header.rs parse [import]",
        "calls encode -> net/src/wire/header.rs limit [import]",
        "implements Frame -> net/src/wire/mod.rs Sized [same file]",
      ])
  }

  @Test func `a crate of the tree is found by the name in its manifest`() throws {
    try expectEdges(
      of: "app/src/main.rs", in: Self.tree,
      [
        "imports file -> net/src/wire/mod.rs Frame [import]",
        "calls main -> net/src/lib.rs connect [import]",
        "calls main -> net/src/wire/mod.rs Frame.new [receiver type]",
      ])
  }

  @Test func `members come from implementations and from traits`() throws {
    try expectEdges(
      of: "net/src/wire/header.rs", in: Self.tree,
      [
        "imports file -> net/src/wire/mod.rs Frame [import]",
        "calls parse -> net/src/wire/mod.rs Frame.new [receiver type]",
        "calls parse -> net/src/wire/mod.rs Sized.area [receiver type]",
      ])
  }
}
