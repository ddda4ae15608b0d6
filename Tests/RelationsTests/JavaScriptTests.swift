import CodeModel
import Relations
import Testing

@Suite struct JavaScriptTests {
  private static let tree = FixtureTree(
    """
    //- /tsconfig.json text
    { // where things are
      "compilerOptions": {
        "baseUrl": ".",
        "paths": { "@lib/*": ["packages/lib/src/*"], },
      },
    }
    //- /packages/lib/package.json text
    { "name": "@shop/lib", "main": "dist/index.js" }
    //- /packages/lib/src/index.ts
    export ./http get
    export ./http Client as HTTPClient
    export ./deep *
    //- /packages/lib/src/http.ts
    function get
    class Client
      method send
    //- /packages/lib/src/deep/index.ts
    export ../index *
    constant limit
    function trim
    export . trim as default
    //- /app/main.ts
    import @shop/lib get
    import @lib/http Client as C
    import ./view default as View
    import ../packages/lib/src/deep/index.js * as deep
    import react useState
    import @shop/lib HTTPClient
    function main
      call get
      new C
      call send on :C
      call View
      call trim on deep
      call useState
      use limit on deep
      call send on :HTTPClient
    //- /app/view.tsx
    function default
    """)

  @Test func `modules are found by path, configuration and package`() throws {
    try expectEdges(
      of: "app/main.ts", in: Self.tree,
      [
        "imports file -> packages/lib/src/http.ts get [import]",
        "imports file -> packages/lib/src/http.ts Client [import]",
        "imports file -> app/view.tsx default [import]",
        "imports file -> packages/lib/src/deep/index.ts [import]",
        "imports file -> packages/lib/src/http.ts Client [import]",
        "calls main -> packages/lib/src/http.ts get [import]",
        "instantiates main -> packages/lib/src/http.ts Client [import]",
        "calls main -> packages/lib/src/http.ts Client.send [receiver type]",
        "calls main -> app/view.tsx default [import]",
        "calls main -> packages/lib/src/deep/index.ts trim [import]",
        "references main -> packages/lib/src/deep/index.ts limit [import]",
        "calls main -> packages/lib/src/http.ts Client.send [receiver type]",
      ])
  }

  @Test func `modules that give each other on come to an end`() throws {
    let tree = FixtureTree(
      """
      //- /a.ts
      export ./b *
      //- /b.ts
      export ./a *
      //- /c.ts
      import ./a missing
      call missing
      """)
    try expectEdges(of: "c.ts", in: tree, [])
  }

  @Test func `scripts without imports see each other, modules do not`() throws {
    let tree = FixtureTree(
      """
      //- /lib.js
      function paint
      //- /page.js
      call paint
      //- /module.js
      import ./other x
      call paint
      """)
    try expectEdges(
      of: "page.js", in: tree,
      [
        "calls file -> lib.js paint [unique name]"
      ])
    try expectEdges(of: "module.js", in: tree, [])
  }
}
