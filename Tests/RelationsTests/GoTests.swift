import CodeModel
import Relations
import Testing

@Suite struct GoTests {
  private static let tree = FixtureTree(
    """
    //- /go.mod text
    module example.com/shop // with a comment
    //- /store/store.go
    declares store
    package store
    struct Store
      field items = :Items
      field Base
    method Open scope=Store -> :Store
    function New -> :Store
    struct Items
    method Count scope=Items
    struct Base
    method Close scope=Base
    //- /store/more.go
    declares store
    package store
    function helper
      call New
      call Count on New().items
    //- /store/store_test.go
    declares store
    package store
    function TestHelper
      call helper
    //- /cmd/main.go
    declares main
    package main
    import example.com/shop/store
    import fmt
    import example.com/shop/store as st
    function main
      call New on store
      call Open on st.New()
      call Count on store.New().Open().items
      call Println on fmt
      type Store on store
    """)

  @Test func `files of a folder see each other`() throws {
    try expectEdges(
      of: "store/more.go", in: Self.tree,
      [
        "calls helper -> store/store.go New [package or module]",
        "calls helper -> store/store.go Items.Count [receiver type]",
      ])
  }

  @Test func `packages are found below the path of their module`() throws {
    try expectEdges(
      of: "cmd/main.go", in: Self.tree,
      [
        "imports file -> store [import]",
        "imports file -> store [import]",
        "calls main -> store/store.go New [import]",
        "calls main -> store/store.go Store.Open [receiver type]",
        "calls main -> store/store.go Items.Count [receiver type]",
        "references main -> store/store.go Store [import]",
      ])
  }

  @Test func `tests beside the code lead to what they call and are named after`() throws {
    try expectEdges(
      of: "store/store_test.go", in: Self.tree,
      [
        "calls TestHelper -> store/more.go helper [package or module]",
        "tests TestHelper -> store/more.go helper [package or module]",
      ])
  }
}
