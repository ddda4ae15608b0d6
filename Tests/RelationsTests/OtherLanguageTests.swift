import CodeModel
import Relations
import Testing

@Suite struct OtherLanguageTests {
  @Test func `C# sees the namespaces around and those it uses`() throws {
    let tree = FixtureTree(
      """
      //- /Model/Person.cs
      namespace Shop.Model
        class Person scope=Shop.Model
          method Rename scope=Shop.Model.Person
      //- /Model/Person.Part.cs
      declares Shop.Model
      namespace Shop.Model
      class Person
        method Age
          call Rename
      //- /App/Main.cs
      import Shop.Model
      namespace Shop.App
        class Main scope=Shop.App
          method Run scope=Shop.App.Main
            new Person
            call Rename on :Person
            call WriteLine on Console
            new Helper
      //- /App/Helper.cs
      declares Shop
      namespace Shop
      class Helper
      """)
    try expectEdges(
      of: "App/Main.cs", in: tree,
      [
        "instantiates Shop.App.Main.Run -> Model/Person.Part.cs Person [import]",
        "calls Shop.App.Main.Run -> Model/Person.cs Shop.Model.Person.Rename [receiver type]",
        "instantiates Shop.App.Main.Run -> App/Helper.cs Helper [package or module]",
      ])
    try expectEdges(
      of: "Model/Person.Part.cs", in: tree,
      [
        "calls Person.Age -> Model/Person.cs Shop.Model.Person.Rename [same scope]"
      ])
  }

  @Test func `PHP sees its namespace and what it uses`() throws {
    let tree = FixtureTree(
      """
      //- /src/Http/Client.php
      declares App\\Http
      namespace App\\Http
      class Client
        method send
      function dispatch
      //- /src/Http/Kernel.php
      declares App\\Http
      namespace App\\Http
      class Kernel
        method handle
          call send on :Client
          call dispatch
          call send
      //- /src/Console/Run.php
      declares App\\Console
      namespace App\\Console
      import App\\Http\\Client as C
      class Run
        method go
          new C
          call send on :C
          new Client
      """)
    try expectEdges(
      of: "src/Http/Kernel.php", in: tree,
      [
        "calls Kernel.handle -> src/Http/Client.php Client.send [receiver type]",
        "calls Kernel.handle -> src/Http/Client.php dispatch [package or module]",
      ])
    try expectEdges(
      of: "src/Console/Run.php", in: tree,
      [
        "imports file -> src/Http/Client.php Client [import]",
        "instantiates Run.go -> src/Http/Client.php Client [import]",
        "calls Run.go -> src/Http/Client.php Client.send [receiver type]",
      ])
  }

  @Test func `Ruby finds constants by scope and methods by self and mixins`() throws {
    let tree = FixtureTree(
      """
      //- /lib/shop/store.rb
      module Shop
        class Store
          inherits Base
          inherits Closing
          method open
            call close
            call load
            call puts
            use LIMIT
          constant LIMIT
      //- /lib/shop/base.rb
      module Shop
        class Base
          method load
      //- /lib/closing.rb
      module Closing
        method close
      //- /bin/run.rb
      system shop/store
      call open on :Shop.Store
      """)
    try expectEdges(
      of: "lib/shop/store.rb", in: tree,
      [
        "inherits Shop.Store -> lib/shop/base.rb Shop.Base [package or module]",
        "inherits Shop.Store -> lib/closing.rb Closing [unique name]",
        "calls Shop.Store.open -> lib/closing.rb Closing.close [receiver type]",
        "calls Shop.Store.open -> lib/shop/base.rb Shop.Base.load [receiver type]",
        "references Shop.Store.open -> lib/shop/store.rb Shop.Store.LIMIT [same scope]",
      ])
    try expectEdges(
      of: "bin/run.rb", in: tree,
      [
        "imports file -> lib/shop/store.rb [import]",
        "calls file -> lib/shop/store.rb Shop.Store.open [receiver type]",
      ])
  }

  @Test func `Markdown mentions code of any language, and code never another language`() throws {
    let tree = FixtureTree(
      """
      //- /README.md
      mention Client
      mention send on Client
      //- /client.py
      class Client
        method send
      //- /main.go
      declares main
      function main
        call Client
      """)
    try expectEdges(
      of: "README.md", in: tree,
      [
        "documents file -> client.py Client [unique name]",
        "documents file -> client.py Client.send [receiver type]",
      ])
    try expectEdges(of: "main.go", in: tree, [])
  }
}
