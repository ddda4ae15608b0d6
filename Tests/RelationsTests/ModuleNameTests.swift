import CodeModel
import Relations
import Testing

/// Languages in which the names of modules make those of files.
@Suite struct ModuleNameTests {
  @Test func `Haskell finds modules by path, aliases, and what they give on`() throws {
    let tree = FixtureTree(
      """
      //- /src/Data/Shape.hs
      declares Data.Shape
      export Data.Units *
      import Data.Units *
      function area
      struct Shape
        implements Eq
        field radius
      class Eq sig=instance
        method equals
      //- /src/Data/Units.hs
      declares Data.Units
      function meters
      function hidden
      //- /other/Data/Shape.hs
      function other
      //- /src/Main.hs
      import Data.Shape as S
      import Data.Shape meters
      import Data.Map as M
      function main
        call area on S
        call radius on S
        call meters
        call insert on M
        call hidden
      """)
    try expectEdges(
      of: "src/Main.hs", in: tree,
      [
        "imports file -> src/Data/Shape.hs [import]",
        "imports file -> src/Data/Units.hs meters [import]",
        "calls main -> src/Data/Shape.hs area [import]",
        "calls main -> src/Data/Shape.hs Shape.radius [import]",
        "calls main -> src/Data/Units.hs meters [import]",
      ])
    try expectEdges(
      of: "src/Data/Shape.hs", in: tree,
      [
        "exports file -> src/Data/Units.hs [import]",
        "imports file -> src/Data/Units.hs [import]",
      ])
  }

  @Test func `OCaml sees the modules of files without an import`() throws {
    let tree = FixtureTree(
      """
      //- /lib/shape.ml
      function area
      namespace Inner
        function make
      //- /lib/helpers.ml
      function scale
      function area
      //- /bin/main.ml
      import Helpers *
      namespace S = Shape.Inner
      namespace Helpers = Helpers
      function main
        call area on Shape
        call make on Shape.Inner
        call make on S
        call scale on Helpers
        call scale
        call fold on List
        call unknown
      """)
    try expectEdges(
      of: "bin/main.ml", in: tree,
      [
        "imports file -> lib/helpers.ml [import]",
        "calls main -> lib/shape.ml area [import]",
        "calls main -> lib/shape.ml Inner.make [receiver type]",
        "calls main -> lib/shape.ml Inner.make [receiver type]",
        "calls main -> lib/helpers.ml scale [import]",
        "calls main -> lib/helpers.ml scale [import]",
      ])
  }

  @Test func `Erlang finds functions by their module, macros by what is included`() throws {
    let tree = FixtureTree(
      """
      //- /src/shapes.erl
      declares shapes
      function area
      struct state
        field inflate
      //- /include/shapes.hrl
      function LIMIT
      //- /src/main.erl
      declares main
      include shapes.hrl
      import lists map
      function shapes
      function area
      function run
        call area on shapes
        call area
        call map
        call nth on lists
        call inflate on zlib
        call LIMIT
      """)
    try expectEdges(
      of: "src/main.erl", in: tree,
      [
        "imports file -> include/shapes.hrl [import]",
        "calls run -> src/shapes.erl area [import]",
        "calls run -> src/main.erl area [same file]",
        "calls run -> include/shapes.hrl LIMIT [import]",
      ])
  }

  @Test func `Clojure finds namespaces by path, with underscores for hyphens`() throws {
    let tree = FixtureTree(
      """
      //- /src/my_app/shape_store.clj
      declares my-app.shape-store
      function save
      interface Store
        method put
      //- /src/my_app/util.cljc
      function clamp
      //- /src/my_app/core.clj
      import my-app.shape-store as st
      import my-app.util clamp
      function run
        call save on st
        call put on st
        call clamp
        call save
      """)
    try expectEdges(
      of: "src/my_app/core.clj", in: tree,
      [
        "imports file -> src/my_app/shape_store.clj [import]",
        "imports file -> src/my_app/util.cljc clamp [import]",
        "calls run -> src/my_app/shape_store.clj save [import]",
        "calls run -> src/my_app/shape_store.clj Store.put [import]",
        "calls run -> src/my_app/util.cljc clamp [import]",
      ])
  }

  @Test func `Zig finds files by path, which are types themselves`() throws {
    let tree = FixtureTree(
      """
      //- /src/Point.zig
      function scaled
        call length on @self
      function length
      //- /src/shapes/all.zig
      struct Circle
        method draw
      //- /src/main.zig
      import std as std
      import Point.zig as Point
      import shapes/all.zig as shapes
      function main
        call scaled on :Point
        call draw on :shapes.Circle
        call print on std.debug
        call draw
      """)
    try expectEdges(
      of: "src/main.zig", in: tree,
      [
        "imports file -> src/Point.zig [import]",
        "imports file -> src/shapes/all.zig [import]",
        "calls main -> src/Point.zig scaled [import]",
        "calls main -> src/shapes/all.zig Circle.draw [receiver type]",
      ])
    try expectEdges(
      of: "src/Point.zig", in: tree, ["calls scaled -> src/Point.zig length [receiver type]"])
  }

  @Test func `Julia finds modules by their definitions, and files that are included`() throws {
    let tree = FixtureTree(
      """
      //- /src/App.jl
      include shared.jl
      import .Shared helper
      module App
        function run
          call helper
          call area on Shared
          call push!
      //- /src/shared.jl
      module Shared
        function helper
        function area
        function push!
      """)
    try expectEdges(
      of: "src/App.jl", in: tree,
      [
        "imports file -> src/shared.jl [import]",
        "imports file -> src/shared.jl Shared.helper [import]",
        "calls App.run -> src/shared.jl Shared.helper [import]",
        "calls App.run -> src/shared.jl Shared.area [import]",
        "calls App.run -> src/shared.jl Shared.push! [unique name]",
      ])
  }

  @Test func `R finds files that are sourced, and names of any file`() throws {
    let tree = FixtureTree(
      """
      //- /R/shapes.R
      function area
      //- /R/main.R
      include shapes.R
      import dplyr
      function run
        call area
        call area on dplyr
        call lapply
      """)
    try expectEdges(
      of: "R/main.R", in: tree,
      [
        "imports file -> R/shapes.R [import]",
        "calls run -> R/shapes.R area [import]",
      ])
  }
}
