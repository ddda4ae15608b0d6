/// A JSON document, for the small headers and settings that come with model weights.
enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The member of an object; nil for anything else.
  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  var double: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// A number without a fraction that an Int holds exactly.
  var integer: Int? { double.flatMap { Int(exactly: $0) } }

  var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}
