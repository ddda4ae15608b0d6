package import CodeModel
package import CodeSyntax

/// Cuts a file into chunks as claude-context 0.1 does: along nodes of some types, each with all that is
/// inside it, nested ones once more; what is outside of them is left out.
package struct BaselineSplitter: Sendable {
  package typealias NodeSource =
    @Sendable (_ types: Set<String>, _ language: Language, _ text: [UInt8]) -> [NodeSpan]?

  private let nodes: NodeSource

  /// - Parameter nodes: Gives all nodes of some types, or nil where it cannot.
  package init(nodes: @escaping NodeSource) {
    self.nodes = nodes
  }

  package func chunks(of text: [UInt8], path: String) -> [BaselineChunk] {
    let language = SplitterRules.language(ofExtension: Self.extensionName(of: path))
    guard let syntax = SplitterRules.syntax(of: language),
      let spans = nodes(syntax.types, Language(rawValue: syntax.grammar), text)
    else { return characterChunks(of: text, path: path, language: language) }
    var parts = spans.map { span in
      Part(
        units: Array(String(decoding: text[span.bytes], as: UTF8.self).utf16)[...],
        startLine: span.lines.start, endLine: span.lines.end)
    }.filter { !$0.units.trimmed.isEmpty }
    if parts.isEmpty {
      let units = Array(String(decoding: text, as: UTF8.self).utf16)[...]
      parts = [Part(units: units, startLine: 1, endLine: 1 + units.count { $0 == 0x0A })]
    }
    return overlapping(parts.flatMap(refined)).map { part in
      BaselineChunk(
        path: path, language: language, content: part.units.string, startLine: part.startLine,
        endLine: part.endLine)
    }
  }

  static func extensionName(of path: String) -> String {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot > name.startIndex
    else { return "" }
    return String(name[name.index(after: dot)...])
  }

  private struct Part {
    var units: UnitText
    var startLine: Int
    var endLine: Int
  }

  private func characterChunks(
    of text: [UInt8], path: String, language: String
  ) -> [BaselineChunk] {
    let splitter = CharacterSplitter(
      separators: SplitterRules.separators(of: language), sizeMax: SplitterRules.sizeMax,
      overlap: SplitterRules.overlap)
    return splitter.pieces(of: String(decoding: text, as: UTF8.self)).map { piece in
      BaselineChunk(
        path: path, language: language, content: piece.content, startLine: piece.startLine,
        endLine: piece.endLine)
    }
  }

  /// A part that is too long in pieces of whole lines; a longer line is not cut.
  private func refined(_ part: Part) -> [Part] {
    guard part.units.count > SplitterRules.sizeMax else { return [part] }
    var pieces: [Part] = []
    var current: Range<Int>?
    var line = part.startLine
    var start = part.units.startIndex
    func close() {
      guard let range = current else { return }
      let text = part.units[range]
      let lineCount = text.dropLast().count { $0 == 0x0A } + 1
      pieces.append(
        Part(units: text.trimmed, startLine: line, endLine: line + lineCount - 1))
      line += lineCount
    }
    while start < part.units.endIndex {
      let end = part.units[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? part.units.endIndex
      if let range = current, range.count + (end - start) > SplitterRules.sizeMax {
        close()
        current = start..<end
      } else {
        current = (current?.lowerBound ?? start)..<end
      }
      start = end
    }
    close()
    return pieces.filter { !$0.units.isEmpty }
  }

  /// Each chunk but the first with the end of the one before it in front.
  private func overlapping(_ parts: [Part]) -> [Part] {
    parts.indices.map { index in
      guard index > 0 else { return parts[index] }
      let before = parts[index - 1].units.suffix(SplitterRules.overlap)
      var part = parts[index]
      part.units = (Array(before) + [0x0A] + part.units)[...]
      part.startLine = max(1, part.startLine - (before.count { $0 == 0x0A } + 1))
      return part
    }
  }
}
