import MCPServer
import Testing

@Suite struct JSONValueTests {
  private static let samples: [(text: String, value: JSONValue)] = [
    ("1", .integer(1)), ("-7", .integer(-7)), ("1.5", .double(1.5)), ("true", .bool(true)),
    ("false", .bool(false)), ("null", .null), ("\"1\"", .string("1")),
    ("[1,\"a\"]", .array([.integer(1), .string("a")])),
    ("9007199254740993", .integer(9_007_199_254_740_993)),
    ("{\"a\":{}}", .object(["a": .object([:])])),
  ]

  @Test(arguments: samples)
  func `types survive`(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
    #expect(try value.serialized() == Array(text.utf8))
  }

  @Test func `a message is one line without escaped slashes`() throws {
    let value: JSONValue = ["b": "a/b\nc\u{2028}", "a": 1]
    let text = String(decoding: try value.serialized(), as: UTF8.self)
    #expect(text == "{\"a\":1,\"b\":\"a/b\\nc\u{2028}\"}")
  }

  @Test(arguments: ["", "{", "nul", "[1", "\"\\ud800\"", "{\"a\":1} x", "\u{1}"])
  func `what is not JSON throws`(text: String) {
    #expect(throws: (any Error).self) { try JSONValue(parsing: Array(text.utf8)) }
  }
}
