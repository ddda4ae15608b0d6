import CodeModel

/// Renders a context for a person: the text that fits the budget, coloured for a terminal.
struct ContextRendering {
  let style: Style

  func text(_ pack: ContextPack) -> String {
    pack.lines.map { line($0) + "\n" }.joined()
  }

  private func line(_ line: ContextLine) -> String {
    switch line.role {
    case .title, .label: style.path(line.text)
    case .gap: style.place(line.text)
    case .note, .fence, .omission: style.dim(line.text)
    case .heading, .code, .mention, .blank: line.text
    }
  }
}
