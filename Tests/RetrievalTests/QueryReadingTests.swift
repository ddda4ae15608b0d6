import CodeModel
import Retrieval
import Testing

@Suite struct QueryReadingTests {
  @Test(
    arguments: [
      ("HTTPClient", .symbol), ("client.send", .symbol), ("ns::Type::method", .symbol),
      ("_private", .symbol), ("src/http/client.rs", .path), ("client.rs:120", .path),
      ("Makefile", .path), ("C:\\work\\app\\main.cs", .path), ("lib/router/", .path),
      ("where are passwords hashed", .question), ("how does read/write locking work?", .question),
      ("路由树在哪里实现", .question), ("gin 的路由树在哪里实现", .question),
      ("Wo werden Anfragen wiederholt?", .question),
      ("fix(parser): handle empty input", .change), ("Fix crash on empty input (#123)", .change),
      ("[core] leak in the pool", .change), ("Prevent double close of sockets", .change),
      ("ValueError: invalid literal for int() with base 10: 'x'", .error),
      ("panic: runtime error: index out of range [5] with length 3", .error),
      ("error[E0382]: borrow of moved value: `x`", .error),
      ("src/app.ts(12,5): error TS2304: Cannot find name 'x'.", .error),
      ("main.c:10:5: error: expected ';' before 'return'", .error),
      ("E5108: Error executing lua: attempt to index a nil value", .error),
      ("resp = self._send(request, stream=True)", .code),
      ("for (int i = 0; i < n; i++) { total += a[i]; }", .code),
      ("func (c *Context) Next() {\n\tc.index++\n}", .code),
    ] as [(String, QueryKind)])
  func `a text of one kind is told by its shape`(text: String, kind: QueryKind) {
    #expect(QueryReading(text).kind == kind)
  }

  @Test(
    arguments: [
      "where is the (main) parser", "what happens if a request times out, and who retries",
      "use of the cache for templates: when is it cleared", "return value of the handler",
      "TCP/IP connection pooling", "support for C++ and C#",
      "how are errors handled while (re)connecting",
    ])
  func `punctuation does not make a question code`(text: String) {
    let reading = QueryReading(text)
    #expect(!reading.kinds.contains(.code))
    #expect(reading.words == text)
  }

  @Test func `a mixture has all of its kinds`() {
    let reading = QueryReading(
      """
      Why does this fail after an upgrade?

      Traceback (most recent call last):
        File "/srv/app/shop/cart.py", line 12, in add
          item.price += tax
      TypeError: unsupported operand type(s) for +=: 'NoneType' and 'float'
      """)
    #expect(reading.kinds == [.stackTrace, .error, .question])
  }

  @Test(
    arguments: [
      ("fix(parser): handle empty input", "parser"), ("feat(http/client)!: retry", "http/client"),
      ("[core] fix a leak", "core"), ("fix: a leak", nil), ("Fix #12: a leak", nil),
      ("[BUG] it crashes", nil),
    ] as [(String, String?)])
  func `the scope of a change is told`(text: String, scope: String?) {
    #expect(QueryReading(text).scope == scope)
  }

  @Test func `what differs from run to run is not searched for`() {
    let words = QueryReading(
      """
      2024-05-01T10:11:12Z panic: session 7f3a9c21b4 closed at 0x7fffe0 after 3000 ms
      goroutine 17 [running]:
      main.(*Server).handle(0xc000012345, 0x1)
      \t/home/me/server/server.go:88 +0x1d
      """
    ).words
    for noise in ["7f3a9c21b4", "0x", "2024", "3000", "goroutine", "home", "running"] {
      #expect(!words.contains(noise), "\(noise) of \(words)")
    }
    for word in ["panic", "session", "closed", "Server", "handle"] {
      #expect(words.contains(word), "\(word) of \(words)")
    }
  }

  @Test func `of a diff the lines of code are searched for`() {
    let reading = QueryReading(
      """
      diff --git a/src/pool.c b/src/pool.c
      index 83db48f..bf269f4 100644
      --- a/src/pool.c
      +++ b/src/pool.c
      @@ -10,4 +10,4 @@ int pool_take(pool *p)
         int n = p->count;
      -  if (n > 0)
      +  if (n > 1)
           p->count--;
      """)
    #expect(reading.kind == .diff)
    #expect(reading.words.contains("if (n > 1)"))
    #expect(reading.words.contains("pool_take"))
    #expect(!reading.words.contains("83db48f"))
    #expect(!reading.words.contains("+  if"))
    #expect(
      reading.anchors == [
        PathAnchor(components: ["src", "pool.c"], lines: nil, role: .changed),
        PathAnchor(
          components: ["src", "pool.c"], lines: LineRange(start: 10, end: 13), role: .changed),
      ])
  }

  @Test(
    arguments: [
      ("ValueError: the cart is empty", "the cart is empty"),
      ("PHP Fatal error:  Uncaught shop\\CartException: no such cart", "no such cart"),
      ("error[E0382]: borrow of moved value", "borrow of moved value"),
      ("CartException", "CartException"),
      ("src/a.c:10:5: error: expected ';' before 'return'", "expected ';' before 'return'"),
    ])
  func `the type of an error names nothing that is wanted`(text: String, naming: String) {
    #expect(QueryReading(text).naming == naming)
  }

  @Test func `of quoted code only what it defines names what is wanted`() {
    let reading = QueryReading(
      """
      public static func total(of cart: Cart) -> Money {
        let items = cart.allItems
        return items.reduce(Money.zero, sumOfPrices)
      }
      """)
    #expect(reading.naming == "total")
    #expect(reading.words.contains("sumOfPrices"))
    #expect(QueryReading("cart.removeAll(where: isEmpty)").naming.contains("removeAll"))
  }

  @Test func `fences are no words and what they hold is code`() {
    let reading = QueryReading("Where is this?\n```go\nrouter.Use(gin.Logger())\n```\n")
    #expect(reading.kinds == [.code, .question])
    #expect(!reading.words.contains("```"))
  }

  @Test func `a text of nothing but places is searched for by itself`() {
    #expect(QueryReading("a.py:1\n b.py:2").words.contains("a.py"))
  }
}
