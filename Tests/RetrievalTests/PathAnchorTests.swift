import CodeModel
import Retrieval
import Testing

@Suite struct PathAnchorTests {
  @Test(
    arguments: [
      ("src/http/client.rs:120", "src/http/client.rs", 120...120),
      ("see src/http/client.rs:120:7, please", "src/http/client.rs", 120...120),
      ("src/a.ts:10-20", "src/a.ts", 10...20),
      (
        "https://github.com/o/r/blob/main/src/a.py#L12-L20",
        "github.com/o/r/blob/main/src/a.py", 12...20
      ),
      ("`lib/a.ex` line 7", "lib/a.ex", 7...7),
      ("lib/a.ex, lines 7-9", "lib/a.ex", 7...9),
      ("C:\\app\\Main.cs:line 12", "app/Main.cs", 12...12),
      ("请看src/app.py第12行的代码", "src/app.py", 12...12),
      ("在src/app.py，第3行", "src/app.py", nil),
      ("./scripts/run.sh: line 9: foo: command not found", "scripts/run.sh", 9...9),
      ("packages/@scope/ui/app/[id]/page.tsx", "packages/@scope/ui/app/[id]/page.tsx", nil),
      ("Größe/größe.py:3", "Größe/größe.py", 3...3),
    ] as [(String, String, ClosedRange<Int>?)])
  func `a path is read with its line`(text: String, path: String, lines: ClosedRange<Int>?) {
    let anchor = QueryReading(text).anchors.first
    #expect(anchor?.components.joined(separator: "/") == path)
    #expect(anchor?.lines == lines.map { LineRange(start: $0.lowerBound, end: $0.upperBound) })
  }

  /// A frame in the words of a language, with what it says.
  static let frames: [(text: String, path: String, line: Int, names: [String])] = [
    ("  File \"/srv/a b/shop/cart.py\", line 12, in add", "srv/a b/shop/cart.py", 12, ["add"]),
    ("tests/test_cart.py:12: in test_add", "tests/test_cart.py", 12, ["test_add"]),
    ("    at Cart.add (/srv/shop/src/cart.ts:10:5)", "srv/shop/src/cart.ts", 10, ["Cart", "add"]),
    ("    at async file:///srv/shop/cart.mjs:3:9", "srv/shop/cart.mjs", 3, []),
    ("add@http://localhost:80/src/cart.js:4:2", "80/src/cart.js", 4, ["add"]),
    ("\tat org.shop.Cart.add(Cart.java:12)", "org/shop/Cart.java", 12, ["Cart", "add"]),
    (
      "\tat app//org.shop.CartKt$total$1.invoke(Cart.kt:7)", "org/shop/Cart.kt", 7,
      ["total", "invoke"]
    ),
    ("\t/go/src/shop/cart.go:33 +0x1d", "go/src/shop/cart.go", 33, []),
    ("             at ./src/cart.rs:10:5", "src/cart.rs", 10, []),
    (
      "#1  0x00005555 in cart_add (c=0x1) at src/cart.c:12", "src/cart.c", 12, ["cart_add"]
    ),
    ("    #2 0x4f in shop::Cart::add(int) /srv/cart.cpp:8:3", "srv/cart.cpp", 8, ["Cart", "add"]),
    ("lib/cart.rb:10:in 'Cart#add'", "lib/cart.rb", 10, ["Cart", "add"]),
    ("\tfrom lib/cart.rb:10:in `block in add'", "lib/cart.rb", 10, ["add"]),
    ("#0 /srv/src/Cart.php(12): Shop\\Cart->add(Array)", "srv/src/Cart.php", 12, ["Cart", "add"]),
    (
      "   at Shop.Cart.Add(String name) in /srv/Shop/Cart.cs:line 12", "srv/Shop/Cart.cs", 12,
      ["Cart", "Add"]
    ),
    (
      "    (shop 1.0.0) lib/shop/cart.ex:10: Shop.Cart.add/2", "lib/shop/cart.ex", 10,
      ["Cart", "add"]
    ),
    ("\tlua/shop/cart.lua:12: in function 'add'", "lua/shop/cart.lua", 12, ["add"]),
    (
      "  add, called at src/Shop/Cart.hs:12:3 in shop-0.1:Shop.Cart", "src/Shop/Cart.hs", 12,
      ["add"]
    ),
    (
      "3 shop.Cart.add(Int) + 12 in shop at /srv/Sources/Cart.swift:9:4", "srv/Sources/Cart.swift",
      9, ["Cart", "add"]
    ),
    ("/srv/src/cart.zig:12:5: 0x10 in add (shop)", "srv/src/cart.zig", 12, ["add"]),
    (" [2] add(c::Cart) at ./src/cart.jl:4", "src/cart.jl", 4, ["add"]),
    ("#0      Cart.add (package:shop/cart.dart:12:3)", "shop/cart.dart", 12, ["Cart", "add"]),
  ]

  @Test(arguments: frames)
  func `a frame names a file, a line and functions`(
    text: String, path: String, line: Int, names: [String]
  ) throws {
    let anchor = try #require(QueryReading("Error: it failed\n\(text)").anchors.first)
    #expect(anchor.role == .frame)
    #expect(anchor.components.joined(separator: "/") == path)
    #expect(anchor.lines == LineRange(start: line, end: line))
    #expect(anchor.names == names)
  }

  @Test func `Python tells the innermost frame last`() {
    let reading = QueryReading(
      """
      Traceback (most recent call last):
        File "main.py", line 1, in <module>
          run()
        File "shop/cart.py", line 2, in add
          raise ValueError
      ValueError
      """)
    #expect(reading.anchors.map { $0.components.last } == ["cart.py", "main.py"])
    #expect(reading.words.contains("raise ValueError"))
  }

  @Test func `a function on the line before belongs to its place`() {
    let rust = QueryReading(
      """
      thread 'main' panicked at src/cart.rs:4:9:
      index out of bounds
      stack backtrace:
         0: rust_begin_unwind
                   at /rustc/90b35a/library/std/src/panicking.rs:597:5
         1: shop::cart::add
                   at ./src/cart.rs:4:9
      """)
    #expect(rust.anchors.last?.names == ["cart", "add"])
    let go = QueryReading(
      "goroutine 1 [running]:\nmain.(*Cart).Add(0xc0)\n\t/srv/cart.go:4 +0x1\n")
    #expect(go.anchors.last?.names == ["Cart", "Add"])
  }

  @Test func `a trace in one line has all of its places`() {
    let anchors = QueryReading(
      "Fatal error: Uncaught Error in /srv/src/Cart.php:9 Stack trace: #0 /srv/src/Shop.php(40): f()"
    ).anchors
    #expect(anchors.map { $0.components.last } == ["Cart.php", "Shop.php"])
    #expect(anchors.allSatisfy { $0.role == .frame })
  }

  @Test func `line ends that a log wrote as letters end lines`() {
    let anchors = QueryReading(
      "TypeError: no\\n    at add (/srv/src/cart.ts:10:5)\\n    at run (/srv/src/main.ts:3:1)"
    ).anchors
    #expect(anchors.map { $0.components.last } == ["cart.ts", "main.ts"])
  }

  @Test func `a word with a dot or a slash is no file of its own accord`() {
    #expect(QueryReading("e.g. version 1.2.3 of obj.method").anchors.isEmpty)
  }
}
