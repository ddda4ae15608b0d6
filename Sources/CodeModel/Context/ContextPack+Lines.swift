extension ContextPack {
  /// The text form, in the order of reading.
  package var lines: [ContextLine] {
    var lines = [ContextLine(.heading, heading)] + notes.map { ContextLine(.note, "Note: \($0)") }
    let code = sections.filter { $0.role == .match }
    for section in code { lines += section.lines }
    lines += Self.list(Self.calleesLabel, callees)
    for section in sections where section.role != .match { lines += section.lines }
    lines += Self.list(Self.matchesLabel, matches)
    return lines + Self.closing(omissions)
  }

  package static let calleesLabel = "Called by the code above:"
  package static let matchesLabel = "More matches, best first:"

  /// All of it, each line with its end.
  package var text: String { lines.map { $0.text + "\n" }.joined() }

  /// A list under its label and an empty line; nothing without mentions.
  package static func list(_ label: String, _ mentions: [ContextMention]) -> [ContextLine] {
    mentions.isEmpty ? [] : [.blank, ContextLine(.label, label)] + mentions.map(\.line)
  }

  /// What is left out, under its label and an empty line; nothing without omissions.
  package static func closing(_ omissions: [ContextOmission]) -> [ContextLine] {
    guard !omissions.isEmpty else { return [] }
    return [.blank, ContextLine(.label, "Left out, and how to get it:")] + omissions.map(\.line)
  }
}

extension ContextSection {
  /// Its title and its parts between fences, below an empty line.
  package var lines: [ContextLine] {
    let places = parts.map(\.lines.place).joined(separator: ",")
    let title = "\(path.string.onOneLine):\(places)" + (reason.isEmpty ? "" : "  \(reason)")
    var code: [ContextLine] = []
    var last: Int?
    for part in parts {
      if let last { code.append(Self.gap(LineRange(start: last + 1, end: part.lines.start - 1))) }
      code += part.texts.map { ContextLine(.code, $0) }
      last = part.lines.end
    }
    if let rest { code.append(Self.gap(rest)) }
    let fence = code.map(\.text).joined(separator: "\n").codeFence
    return [.blank, ContextLine(.title, title), ContextLine(.fence, fence + language.rawValue)]
      + code + [ContextLine(.fence, fence)]
  }

  private static func gap(_ lines: LineRange) -> ContextLine {
    ContextLine(.gap, "⋯ \(lines.place)")
  }
}

extension ContextMention {
  /// Such as ``- net/transport.py:10-22 `def send(self, request)` (line 31)``.
  package var line: ContextLine {
    let shown = signature.onOneLine.replacing("`", with: "'")
    let code = shown.isEmpty ? "" : " `\(shown)`"
    let why = reason.isEmpty ? "" : " (\(reason))"
    return ContextLine(.mention, "- \(path.string.onOneLine):\(lines.place)\(code)\(why)")
  }
}

extension ContextOmission {
  package var line: ContextLine { ContextLine(.omission, "- \(what): \(call)") }
}
