import CodeModel

/// Reads a tool's arguments, with messages from which a model can mend its call.
struct ToolArguments {
  private let members: [String: JSONValue]

  /// Throws when a name is none of those the tool takes.
  init(_ members: [String: JSONValue], allowing names: [String]) throws(ArgumentFault) {
    if let unknown = members.keys.sorted().first(where: { !names.contains($0) }) {
      let list = names.joined(separator: ", ")
      let name = unknown.onOneLine.cut(toCharacters: 100)
      throw ArgumentFault("Unknown parameter \"\(name)\". This tool takes: \(list).")
    }
    self.members = members
  }

  func text(_ name: String) throws(ArgumentFault) -> String {
    guard let text = members[name]?.string, !text.allSatisfy(\.isWhitespace) else {
      throw ArgumentFault("\"\(name)\" is required and must be a non-empty string.")
    }
    return text
  }

  /// Nil when it is left out.
  func optionalText(_ name: String) throws(ArgumentFault) -> String? {
    switch members[name] {
    case nil, .null: return nil
    case .string(let text) where !text.allSatisfy(\.isWhitespace): return text
    default: throw ArgumentFault("\"\(name)\" must be a non-empty string when it is given.")
    }
  }

  func flag(_ name: String) throws(ArgumentFault) -> Bool {
    switch members[name] {
    case nil, .null: return false
    case .bool(let value): return value
    default: throw ArgumentFault("\"\(name)\" must be true or false.")
    }
  }

  func integer(
    _ name: String, default standard: Int, in range: ClosedRange<Int>
  ) throws(ArgumentFault) -> Int {
    switch members[name] {
    case nil, .null: return standard
    case .integer(let value) where range.contains(Int(clamping: value)): return Int(value)
    default:
      throw ArgumentFault(
        "\"\(name)\" must be an integer from \(range.lowerBound) to \(range.upperBound).")
    }
  }

  func integer(_ parameter: NumberParameter) throws(ArgumentFault) -> Int {
    try integer(parameter.name, default: parameter.standard, in: parameter.range)
  }

  /// A number in 0...1; nil when it is left out.
  func share(_ name: String) throws(ArgumentFault) -> Double? {
    switch members[name] {
    case nil, .null: return nil
    case .double(let value) where (0...1).contains(value): return value
    case .integer(let value) where (0...1).contains(value): return Double(value)
    default: throw ArgumentFault("\"\(name)\" must be a number from 0 to 1.")
    }
  }

  func texts(_ name: String) throws(ArgumentFault) -> [String] {
    switch members[name] {
    case nil, .null: return []
    case .array(let values):
      let texts = values.compactMap(\.string)
      guard texts.count == values.count else { fallthrough }
      return texts
    default: throw ArgumentFault("\"\(name)\" must be an array of strings.")
    }
  }

  func choice(
    _ name: String, default standard: String, among choices: [String]
  ) throws(ArgumentFault) -> String {
    switch members[name] {
    case nil, .null: return standard
    case .string(let value) where choices.contains(value): return value
    default:
      throw ArgumentFault("\"\(name)\" must be one of: \(choices.joined(separator: ", ")).")
    }
  }
}

/// A wrong argument, told in a sentence for the model.
struct ArgumentFault: Error {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
