import Engine
import Testing

struct `Globs in a subfolder` {
  @Test(
    arguments: [
      ("", [], []),
      ("", ["*.py", "src/"], ["*.py", "src/"]),
      ("src", [], ["/src/"]),
      ("src", ["*.py"], ["/src/**/*.py"]),
      ("src", ["tests/"], ["/src/**/tests/"]),
      ("src", ["/main.py"], ["/src/main.py"]),
      ("src", ["./main.py"], ["/src/main.py"]),
      ("src", ["lib/*.py"], ["/src/lib/*.py"]),
      ("src", ["**/x.py"], ["/src/**/x.py"]),
      ("src", ["!*.py"], ["/src/", "!/src/**/*.py"]),
      ("src", ["*.py", "!test.py"], ["/src/**/*.py", "!/src/**/test.py"]),
      ("we[i]rd*", ["*.py"], ["/we\\[i]rd\\*/**/*.py"]),
    ] as [(String, [String], [String])])
  func `patterns inside a folder become patterns from the root`(
    folder: String, globs: [String], expected: [String]
  ) throws {
    let project = try TemporaryProject(files: ["src/a.py": "", "we[i]rd*/a.py": ""])
    let root = try CodebaseRoot(resolving: project.root)
    let inside = try CodebaseRoot(resolving: "\(project.root)/\(folder)")
    #expect(Subfolder(inside, of: root).globs(globs) == expected)
  }
}
