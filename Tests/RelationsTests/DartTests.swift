import CodeModel
import Relations
import Testing

@Suite struct DartTests {
  private static let tree = FixtureTree(
    """
    //- /shop/pubspec.yaml text
    name: "shop" # the shop
    version: 1.0.0
    //- /shop/lib/shop.dart
    export src/client.dart Client
    export package:wire/wire.dart *
    //- /shop/lib/src/client.dart
    import base.dart *
    import package:wire/wire.dart as wire
    import dart:io *
    class Client
      inherits Base
      implements Closer on wire
      property socket = :wire.Socket
      constructor local
      method parse -> :Client
      method send
        call write on socket /1
        call start on @super
        call start
        call note on @self
        call close on wire.Socket()
        call parse on Uri /1
        use local on Client
    //- /shop/lib/src/base.dart
    class Base
      implements Logging
      method start
    class Logging
      method note
    //- /shop/bin/main.dart
    import package:shop/shop.dart *
    import package:other/shop.dart *
    import package:shop/missing.dart *
    function main
      call local on Client /1
      call send on Client.local()
      call send on Client.parse()
      call send on Client()
      call Socket
      call write on :Socket
    //- /packages/wire/pubspec.yaml text
    name: wire
    //- /packages/wire/lib/wire.dart
    class Closer
    class Socket
      method write
      method close
    //- /packages/other/pubspec.yaml text
    name: another
    //- /packages/other/lib/shop.dart
    class Stray
      method parse
    """)

  @Test func `a file sees what it imports, by a prefix too, and what its types inherit`() throws {
    try expectEdges(
      of: "shop/lib/src/client.dart", in: Self.tree,
      [
        "imports file -> shop/lib/src/base.dart [import]",
        "imports file -> packages/wire/lib/wire.dart [import]",
        "inherits Client -> shop/lib/src/base.dart Base [import]",
        "implements Client -> packages/wire/lib/wire.dart Closer [import]",
        "calls Client.send -> packages/wire/lib/wire.dart Socket.write [receiver type]",
        "calls Client.send -> shop/lib/src/base.dart Base.start [receiver type]",
        "calls Client.send -> shop/lib/src/base.dart Base.start [receiver type]",
        "calls Client.send -> shop/lib/src/base.dart Logging.note [receiver type]",
        "calls Client.send -> packages/wire/lib/wire.dart Socket.close [receiver type]",
        "references Client.send -> shop/lib/src/client.dart Client.local [receiver type]",
      ])
  }

  @Test func `a package is the folder whose manifest has its name, and gives on what it exports`()
    throws
  {
    try expectEdges(
      of: "shop/bin/main.dart", in: Self.tree,
      [
        "imports file -> shop/lib/shop.dart [import]",
        "calls main -> shop/lib/src/client.dart Client.local [receiver type]",
        "calls main -> shop/lib/src/client.dart Client.send [receiver type]",
        "calls main -> shop/lib/src/client.dart Client.send [receiver type]",
        "calls main -> shop/lib/src/client.dart Client.send [receiver type]",
        "instantiates main -> packages/wire/lib/wire.dart Socket [import]",
        "calls main -> packages/wire/lib/wire.dart Socket.write [receiver type]",
      ])
  }
}
