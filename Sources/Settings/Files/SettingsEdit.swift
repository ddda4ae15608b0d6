/// Changes one setting in the text of a file and leaves everything else as people wrote it.
package struct SettingsEdit: Sendable {
  private let path: String
  private let text: String

  /// Reads the file; one that does not exist is empty. Throws `SettingsFault`.
  package init(path: String) throws(SettingsFault) {
    self.path = path
    let reading = PlainFile.contents(
      of: path, byteCountMax: SettingsFile.byteCountMax, followsLinks: true)
    switch reading {
    case .absent: text = ""
    case .unreadable(let reason): throw .unwritable(path: path, reason: reason)
    case .read(let bytes): text = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Sets a setting, or takes it out, and writes the file.
  ///
  /// Throws `SettingsFault.needsHand` where lines alone do not tell what to change.
  package func write(
    _ value: SettingValue?, of declaration: SettingDeclaration
  ) throws(SettingsFault) {
    let lines = KeyLines(text)
    let edited =
      if let line = lines.exactLine(of: declaration.name) {
        replaced(line: line, by: value.map { "\(declaration.key) = \($0.toml)" })
      } else if let value {
        added(declaration, value, below: lines.headers[declaration.section])
      } else {
        text
      }
    try check(edited, declaration, value)
    try WholeFile.write(edited, to: path)
  }

  private func replaced(line: Int, by new: String?) -> String {
    var lines = FileLines(text)
    guard let new else {
      lines.remove(line: line)
      return lines.text
    }
    let old = lines.lines[line - 1]
    // A dotted key is not the last part of the name alone.
    guard !old.prefix(while: { $0 != "=" }).contains(".") else { return text }
    let indentation = old.prefix { $0 == " " || $0 == "\t" }
    lines.replace(line: line, by: indentation + new)
    return lines.text
  }

  private func added(
    _ declaration: SettingDeclaration, _ value: SettingValue, below header: Int?
  ) -> String {
    let entry = "\(declaration.key) = \(value.toml)"
    var lines = FileLines(text)
    if let header {
      lines.insert(entry, after: header)
      return lines.text
    }
    lines.dropEmptyEnd()
    if !lines.lines.isEmpty { lines.append([""]) }
    lines.append(["[\(declaration.section)]", entry, ""])
    return lines.text
  }

  /// The edited text must say what it said before but for the one setting.
  private func check(
    _ edited: String, _ declaration: SettingDeclaration, _ value: SettingValue?
  ) throws(SettingsFault) {
    let before = try parsed(text)
    let after = try? parsed(edited)
    var wanted = before
    wanted[declaration.name] = value
    guard after == wanted else { throw .needsHand(path: path, name: declaration.name) }
  }

  private func parsed(_ text: String) throws(SettingsFault) -> [String: SettingValue] {
    switch SettingsFile.parsed(Array(text.utf8), path: path) {
    case .absent: return [:]
    case .unreadable(let problem): throw .problems([problem])
    case .read(let file):
      return Dictionary(
        file.entries.map { ($0.declaration.name, $0.value) }, uniquingKeysWith: { $1 })
    }
  }
}
