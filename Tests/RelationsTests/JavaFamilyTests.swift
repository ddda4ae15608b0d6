import CodeModel
import Relations
import Testing

@Suite struct JavaFamilyTests {
  private static let tree = FixtureTree(
    """
    //- /src/com/shop/Store.java
    declares com.shop
    package com.shop
    class Store
      inherits Base
      field cart = :Cart
      method open
        call load
        call add on cart /1
        call add on @self.cart /2
        call close
        call println on System.out
      class Inner
    //- /src/com/shop/Base.java
    declares com.shop
    package com.shop
    class Base
      method load
      method close
    //- /src/com/shop/Cart.java
    declares com.shop
    package com.shop
    class Cart
      method add sig=add(a)
      method add sig=add(a,b)
    //- /src/com/app/Main.java
    declares com.app
    package com.app
    import com.shop.Store
    import com.shop.Store open2
    import com.other.Missing
    class Main
      method main
        new Store
        call open on :Store
        new Missing
        new Cart
        call load on com.shop.Store
        type Inner on Store
    //- /src/com/app/Fresh.kt
    declares com.app
    package com.app
    import com.shop *
    function fresh
      call Store
      call start on :Store
    method start scope=Store
    """)

  @Test func `a class sees its own members, inherited ones and its package`() throws {
    try expectEdges(
      of: "src/com/shop/Store.java", in: Self.tree,
      [
        "inherits Store -> src/com/shop/Base.java Base [package or module]",
        "calls Store.open -> src/com/shop/Base.java Base.load [receiver type]",
        "calls Store.open -> src/com/shop/Cart.java Cart.add [receiver type]",
        "calls Store.open -> src/com/shop/Cart.java Cart.add [receiver type]",
        "calls Store.open -> src/com/shop/Base.java Base.close [receiver type]",
      ])
    let lines = try EdgeText.relations(of: "src/com/shop/Store.java", in: Self.tree)
      .filter { $0.to.name == "add" }.map { $0.to.lines?.start }
    #expect(lines == [4, 5])
  }

  @Test func `other packages are seen through imports only`() throws {
    try expectEdges(
      of: "src/com/app/Main.java", in: Self.tree,
      [
        "imports file -> src/com/shop/Store.java Store [import]",
        "instantiates Main.main -> src/com/shop/Store.java Store [import]",
        "calls Main.main -> src/com/shop/Store.java Store.open [receiver type]",
        "calls Main.main -> src/com/shop/Base.java Base.load [receiver type]",
        "references Main.main -> src/com/shop/Store.java Store.Inner [receiver type]",
      ])
  }

  @Test func `Kotlin calls types of Java and has members that extend them`() throws {
    try expectEdges(
      of: "src/com/app/Fresh.kt", in: Self.tree,
      [
        "instantiates fresh -> src/com/shop/Store.java Store [import]",
        "calls fresh -> src/com/app/Fresh.kt Store.start [receiver type]",
      ])
  }
}
