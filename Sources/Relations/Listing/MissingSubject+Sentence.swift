package import CodeModel

extension MissingSubject {
  /// What is missing, without a full stop; names are cut to so many bytes.
  package func sentence(nameByteCountMax: Int = 200) -> String {
    func shown(_ name: String) -> String { name.onOneLine(byteCountMax: nameByteCountMax) }
    switch self {
    case .symbol(let name):
      return "No definition \(name.contains("/") ? "or file " : "")is called '\(shown(name))'"
    case .file(let path): return "No indexed file is called '\(shown(path.string))'"
    case .line(let line, of: let path, let lineCount):
      let lines = lineCount == 1 ? "1 line" : "\(lineCount) lines"
      return "'\(shown(path.string))' has \(lines), so there is no line \(line)"
    }
  }
}

extension RelationAnswer {
  /// Names like the missing one, such as `Did you mean Client.send or Client.sendAll?`; nil when
  /// there are none.
  package func suggestion(byteCountMax: Int = 600) -> String? {
    var names = nearestNames.map { $0.onOneLine(byteCountMax: 120) }
    while !names.isEmpty {
      let last = names.count > 1 ? " or \(names[names.count - 1])" : names[0]
      let text = "Did you mean \(names.dropLast().joined(separator: ", "))\(last)?"
      if text.utf8.count <= byteCountMax { return text }
      names.removeLast()
    }
    return nil
  }
}
