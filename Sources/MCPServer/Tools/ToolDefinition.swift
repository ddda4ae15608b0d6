/// A tool as `tools/list` describes it.
package struct ToolDefinition: Sendable {
  package let name: String
  package let title: String
  /// At most 2,048 bytes, the cut clients make.
  package let description: String
  /// A JSON Schema object.
  package let inputSchema: JSONValue
  package let annotations: JSONValue
  package var meta: JSONValue?

  package init(
    name: String, title: String, description: String, inputSchema: JSONValue,
    annotations: JSONValue, meta: JSONValue? = nil
  ) {
    precondition(description.utf8.count <= 2048, "clients cut longer descriptions")
    self.name = name
    self.title = title
    self.description = description
    self.inputSchema = inputSchema
    self.annotations = annotations
    self.meta = meta
  }

  var json: JSONValue {
    var members: [String: JSONValue] = [
      "name": .string(name), "title": .string(title), "description": .string(description),
      "inputSchema": inputSchema, "annotations": annotations,
    ]
    members["_meta"] = meta
    return .object(members)
  }
}
