/// One line of comma-separated values (RFC 4180), without line breaks inside fields.
enum CSVRow {
  static func text(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") }

  /// The fields of a line; a quote that is not closed ends with the line.
  static func fields(_ line: some StringProtocol) -> [String] {
    var fields = [""]
    var isQuoted = false
    var previous: Character?
    for character in line {
      switch character {
      case "\"":
        // Two quotes inside a quoted field stand for one.
        if !isQuoted, previous == "\"" { fields[fields.count - 1].append(character) }
        isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
      previous = character
    }
    return fields
  }

  private static func field(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.contains(where: { ",\"".contains($0) }) else { return line }
    return "\"\(line.replacing("\"", with: "\"\""))\""
  }
}
