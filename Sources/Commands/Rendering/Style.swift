/// Colours text for a terminal, or leaves it alone.
struct Style {
  let isColoured: Bool

  func path(_ text: String) -> String { wrap(text, "36;1") }
  func place(_ text: String) -> String { wrap(text, "33") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func good(_ text: String) -> String { wrap(text, "32") }
  func bad(_ text: String) -> String { wrap(text, "31;1") }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
