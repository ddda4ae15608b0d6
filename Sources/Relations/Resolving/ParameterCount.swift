import CodeModel

/// How many arguments a function takes, as its signature tells.
struct ParameterCount {
  let least: Int
  /// Nil for any number.
  let most: Int?

  /// Nil where the signature shows no whole list of parameters.
  init?(of symbol: Symbol, in rules: LanguageRules) {
    guard symbol.kind.isFunction, let list = Self.list(in: symbol.signature, of: symbol.name) else {
      return nil
    }
    var parameters = Self.divided(list)
    if parameters.count == 1, ["void", ""].contains(parameters[0]) { parameters = [] }
    parameters.removeAll { ["/", "*"].contains($0) }
    if Self.takesReceiver(parameters.first, symbol, rules) { parameters.removeFirst() }
    let isOpen = parameters.contains { Self.isVariadic($0) }
    let fixed = parameters.filter { !Self.isVariadic($0) }
    least = fixed.count { !Self.isOptional($0, rules) }
    most = isOpen ? nil : fixed.count
  }

  func allows(_ count: Int) -> Bool { count >= least && (most.map { count <= $0 } ?? true) }

  private static func takesReceiver(
    _ first: String?, _ symbol: Symbol, _ rules: LanguageRules
  ) -> Bool {
    guard let first else { return false }
    switch rules.language.rawValue {
    case "python": return symbol.kind == .method && ["self", "cls", "mcs"].contains(first)
    case "rust": return first.split { "&: ".contains($0) }.contains("self")
    case "c_sharp": return first.hasPrefix("this ")
    default: return false
    }
  }

  private static func isVariadic(_ parameter: String) -> Bool {
    parameter.contains("...") || parameter.hasPrefix("*") || parameter.hasPrefix("vararg ")
      || parameter.hasPrefix("params ")
  }

  private static func isOptional(_ parameter: String, _ rules: LanguageRules) -> Bool {
    if parameter.contains("=") { return true }
    let name = parameter.prefix { $0 != ":" }
    return rules.family == .javascript && name.hasSuffix("?")
      || rules.language.rawValue == "ruby" && parameter.hasPrefix("&")
  }

  /// What stands in the brackets after the name.
  static func list(in signature: String, of name: String) -> Substring? {
    guard
      let start = signature.ranges(of: name).last(where: { range in
        let rest = signature[range.upperBound...].drop { $0 == " " }
        return rest.first == "(" || rest.first == "<" || rest.first == "["
      })?.upperBound, let open = signature[start...].firstIndex(of: "(")
    else { return nil }
    var depth = 0
    for index in signature[open...].indices {
      switch signature[index] {
      case "(", "[", "{": depth += 1
      case ")", "]", "}":
        depth -= 1
        if depth == 0 { return signature[signature.index(after: open)..<index] }
      default: break
      }
    }
    return nil
  }

  /// The parts between commas that stand in no further brackets.
  static func divided(_ list: Substring) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    var previous: Character = " "
    for character in list {
      switch character {
      case "(", "[", "{", "<": depth += 1
      case ")", "]", "}": depth -= 1
      case ">" where previous != "-" && previous != "=": depth -= 1
      default: break
      }
      if character == ",", depth == 0 {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
      previous = character
    }
    parts.append(part)
    return parts.map { $0.trimmingSpaces }.filter { !$0.isEmpty }
  }
}

extension String {
  var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
