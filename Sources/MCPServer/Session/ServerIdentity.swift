/// How the server introduces itself.
package struct ServerIdentity: Sendable {
  package let name: String
  package let title: String
  package let version: String
  /// What a model reads before it picks a tool; at most 2,048 bytes, the cut clients make.
  package let instructions: String

  package init(name: String, title: String, version: String, instructions: String) {
    precondition(instructions.utf8.count <= 2048, "clients cut longer instructions")
    self.name = name
    self.title = title
    self.version = version
    self.instructions = instructions
  }

  var json: JSONValue {
    ["name": .string(name), "title": .string(title), "version": .string(version)]
  }
}
