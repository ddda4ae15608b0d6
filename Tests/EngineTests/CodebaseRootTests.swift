import Engine
import Foundation
import Testing

struct `Codebase root` {
  @Test func `a path is made absolute, with links resolved`() throws {
    let project = try TemporaryProject(files: ["src/a.py": ""])
    #expect(
      try CodebaseRoot(resolving: "\(project.root)/src/../src/").path == "\(project.root)/src")
    try FileManager.default.createSymbolicLink(
      atPath: "\(project.root)/link", withDestinationPath: "src")
    #expect(try CodebaseRoot(resolving: "\(project.root)/link").path == "\(project.root)/src")
  }

  @Test func `what is no folder is told apart`() throws {
    let project = try TemporaryProject(files: ["a.py": ""])
    #expect(throws: CodebaseFault.emptyPath) { try CodebaseRoot(resolving: "") }
    let missing = "\(project.root)/none"
    #expect(throws: CodebaseFault.missing(path: missing)) { try CodebaseRoot(resolving: missing) }
    let file = "\(project.root)/a.py"
    #expect(throws: CodebaseFault.notDirectory(path: file)) { try CodebaseRoot(resolving: file) }
    #expect(throws: CodebaseFault.missing(path: "a\0b")) { try CodebaseRoot(resolving: "a\0b") }
  }

  @Test func `ancestors come nearest first and end at the root`() throws {
    let project = try TemporaryProject(files: ["src/deep/a.py": ""])
    let ancestors = try CodebaseRoot(resolving: "\(project.root)/src/deep").ancestors
    #expect(ancestors.prefix(2) == ["\(project.root)/src", project.root])
    #expect(ancestors.last == "/")
    #expect(try CodebaseRoot(resolving: "/").ancestors.isEmpty)
  }

  @Test func `whole home folders and file systems are too broad for a search`() throws {
    #expect(try CodebaseRoot(resolving: "/").isTooBroad)
    #expect(try CodebaseRoot(resolving: NSHomeDirectory()).isTooBroad)
    let project = try TemporaryProject()
    #expect(try !CodebaseRoot(resolving: project.root).isTooBroad)
  }
}
