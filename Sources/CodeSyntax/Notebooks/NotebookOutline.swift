import CodeModel

/// Divides a notebook into its cells and those by the notebook's language; what is no source, such
/// as the outputs, is in no chunk.
struct NotebookOutline {
  let outliner: TextOutliner

  private var lines: SourceLines { outliner.lines }

  /// Nil for a text that is no notebook.
  func outline() -> Outline? {
    guard let notebook = Notebook(lines.bytes) else { return nil }
    var outline = Outline(ranges: [])
    var covered = 0
    for cell in notebook.cells {
      guard let range = fileLines(of: cell, from: covered) else { continue }
      outline.ranges?.append(range)
      covered = range.upperBound
      if cell.isCode { add(cell, notebook.languageName, into: &outline) }
    }
    return outline
  }

  /// The lines a cell's source stands on that no earlier cell has, or nil.
  private func fileLines(of cell: NotebookCell, from covered: Int) -> Range<Int>? {
    guard let first = cell.strings.first, let last = cell.strings.last else { return nil }
    let start = max(covered, line(at: first.lowerBound))
    let end = line(at: last.lowerBound) + 1
    return start < end ? start..<end : nil
  }

  private func line(at offset: Int) -> Int { lines.table.line(ofByte: offset) - 1 }

  private func add(_ cell: NotebookCell, _ languageName: String, into outline: inout Outline) {
    guard let language = outliner.shelf.language(named: languageName) else { return }
    let text = CellText(of: cell, in: lines.bytes)
    let table = LineTable(text.bytes)
    guard table.lineCount > 0 else { return }
    let fileLines = table.starts.map { line(at: text.fileOffset(of: $0)) }
    let inner = text.bytes.withUnsafeBufferPointer { buffer in
      TextOutliner(
        lines: SourceLines(bytes: buffer, table: table),
        weights: LineWeights(
          fileLines.map { Int32(outliner.weights[$0..<$0 + 1]) }, budget: outliner.weights.budget),
        shelf: outliner.shelf
      ).outline(in: language)
    }
    for cut in inner.cuts where fileLines[cut.line] > outline.cuts.last?.line ?? 0 {
      outline.cuts.append(
        Cut(line: fileLines[cut.line], strength: cut.strength, key: cut.key))
    }
    outline.symbols += inner.symbols.map { moved($0, by: text) }
    outline.relations.add(
      inner.relations.moved(owner: text.fileOffset) { line, column in
        let offset = text.fileOffset(of: table.starts[line - 1] + column)
        let fileLine = self.line(at: offset)
        return (fileLine + 1, offset - lines.start(of: fileLine))
      })
  }

  private func moved(_ found: FoundSymbol, by text: CellText) -> FoundSymbol {
    let symbol = found.symbol
    let bytes = text.fileRange(of: symbol.bytes)
    let range = LineRange(
      start: line(at: bytes.lowerBound) + 1,
      end: line(at: max(bytes.lowerBound, bytes.upperBound - 1)) + 1)
    return FoundSymbol(
      symbol: Symbol(
        name: symbol.name, kind: symbol.kind, scope: symbol.scope, signature: symbol.signature,
        summary: symbol.summary, visibility: symbol.visibility,
        nameBytes: text.fileRange(of: symbol.nameBytes), bytes: bytes,
        bodyBytes: symbol.bodyBytes.map(text.fileRange), lines: range),
      innerScope: found.innerScope)
  }
}
