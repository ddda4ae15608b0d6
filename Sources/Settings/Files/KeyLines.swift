import Foundation

/// Which line of a settings file sets which key.
///
/// The parser tells only of mistakes where they are, so headers and keys are looked for here. What
/// stands inside of texts and lists over several lines cannot be told apart from keys with
/// certainty; the file was parsed before, so at worst a line is wrong or missing.
struct KeyLines {
  private var lines: [String: Int] = [:]
  /// Sections by name with the lines of their headers.
  private(set) var headers: [String: Int] = [:]

  init(_ text: String) {
    var section = ""
    var quotes: String?
    for (index, line) in FileLines(text).lines.enumerated() {
      let trimmed = line.trimmingSpaces
      if let open = quotes {
        if trimmed.contains(open) { quotes = nil }
        continue
      }
      if trimmed.hasPrefix("["), let name = Self.header(trimmed) {
        section = name
        headers[name] = headers[name] ?? index + 1
        lines[name] = lines[name] ?? index + 1
      } else if let (key, value) = Self.assignment(trimmed) {
        let name = section.isEmpty ? key : "\(section).\(key)"
        lines[name] = lines[name] ?? index + 1
        quotes = ["\"\"\"", "'''"].first { value.components(separatedBy: $0).count == 2 }
      }
    }
  }

  /// The line of a key, or of the nearest table around it.
  func line(of name: String) -> Int? {
    var parts = name.split(separator: ".")
    while !parts.isEmpty {
      if let line = lines[parts.joined(separator: ".")] { return line }
      parts.removeLast()
    }
    return nil
  }

  /// The line that sets exactly this key.
  func exactLine(of name: String) -> Int? { headers[name] == nil ? lines[name] : nil }

  private static func header(_ line: String) -> String? {
    guard let end = line.firstIndex(of: "]") else { return nil }
    let inner = line[..<end].drop { $0 == "[" }
    return dotted(String(inner))
  }

  private static func assignment(_ line: String) -> (key: String, value: String)? {
    guard !line.hasPrefix("#"), let equals = unquotedEquals(line),
      let key = dotted(String(line[..<equals]))
    else { return nil }
    return (key, String(line[line.index(after: equals)...]))
  }

  private static func unquotedEquals(_ line: String) -> String.Index? {
    var quote: Character?
    for index in line.indices {
      let character = line[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "=" {
        return index
      }
    }
    return nil
  }

  /// `a . "b"` as `a.b`; nil for what cannot be a key.
  private static func dotted(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      String(part).trimmingSpaces.trimmingCharacters(in: ["\"", "'"])
    }
    return parts.contains("") ? nil : parts.joined(separator: ".")
  }
}
