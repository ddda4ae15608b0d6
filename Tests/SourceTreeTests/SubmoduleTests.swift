import CodeModel
import Foundation
import SourceTree
import Testing

/// Submodules of a commit, entered as far as their repositories are there.
struct `Submodules of a commit` {
  /// A repository `top` with a submodule at `parts/engine` that holds a submodule `inner`.
  private func nested() throws -> TemporaryTree {
    let tree = try TemporaryTree(
      "//- /leaf/leaf.c\nint leaf;\n//- /engine/engine.c\nint engine;\n//- /top/top.c\nint top;\n")
    for folder in ["leaf", "engine", "top"] { try tree.commitAll(at: folder) }
    try add("leaf", to: "engine", as: "inner", tree)
    try tree.commitAll(at: "engine")
    try add("engine", to: "top", as: "parts/engine", tree)
    try tree.write("top/parts/engine.c", "sorts before the submodule's files\n")
    try tree.git(
      "-c", "protocol.file.allow=always", "submodule", "-q", "update", "--init", "--recursive",
      at: "top")
    try tree.commitAll(at: "top")
    return tree
  }

  private func add(_ name: String, to other: String, as path: String, _ tree: TemporaryTree) throws
  {
    try tree.git(
      "-c", "protocol.file.allow=always", "submodule", "-q", "add", "\(tree.root)/\(name)", path,
      at: other)
  }

  private static let all = [
    ".gitmodules", "parts/engine.c", "parts/engine/.gitmodules", "parts/engine/engine.c",
    "parts/engine/inner/leaf.c", "top.c",
  ]

  @Test func `those that are checked out are part of the tree`() throws {
    let tree = try nested()
    let scan = try tree.source(at: "top").scan()
    #expect(scan.acceptedPaths == Self.all)
    #expect(scan.acceptedPaths == (try tree.scanner(at: "top").scan().acceptedPaths))
    #expect(
      try tree.source(at: "top").read(RepositoryPath("parts/engine/inner/leaf.c"))
        == Array("int leaf;\n".utf8))
    #expect(scan.diagnostics.isEmpty)
  }

  @Test func `they are at the commit that their repository records`() throws {
    let tree = try nested()
    try tree.write("top/parts/engine/engine.c", "int changed;\n")
    try tree.commitAll(at: "top/parts/engine")
    let source = try tree.source(at: "top")
    let path = RepositoryPath("parts/engine/engine.c")
    #expect(try source.read(path) == Array("int engine;\n".utf8))
    try tree.commitAll(at: "top")
    #expect(try tree.source(at: "top").read(path) == Array("int changed;\n".utf8))
    #expect(try tree.source("HEAD~1", at: "top").read(path) == Array("int engine;\n".utf8))
  }

  @Test func `one that is kept but not checked out is read`() throws {
    let tree = try nested()
    try tree.git("submodule", "-q", "deinit", "-f", "parts/engine", at: "top")
    try tree.remove("top/parts")
    #expect(try tree.source(at: "top").scan().acceptedPaths == Self.all)
  }

  @Test func `one that is not here is left out and told of`() throws {
    let tree = try nested()
    try tree.git("clone", "-q", "top", "clone")
    let scan = try tree.source(at: "clone").scan()
    #expect(scan.acceptedPaths == [".gitmodules", "parts/engine.c", "top.c"])
    #expect(scan.diagnostics.map(\.path.string) == ["parts/engine"])
    #expect(try #require(scan.diagnostics.first).message.contains("submodule update --init"))
  }

  @Test func `a name that leads out of the repository is not followed`() throws {
    let tree = try nested()
    let modules = """
      [submodule "../../../outside"]
      \tpath = parts/engine
      \turl = x

      """
    try tree.git("clone", "-q", "--bare", "engine", "outside")
    try tree.git("clone", "-q", "top", "clone")
    try tree.write("clone/.gitmodules", modules)
    try tree.commitAll(at: "clone")
    #expect(!(try tree.source(at: "clone").scan()).paths.contains { $0.contains("engine/") })
  }
}
