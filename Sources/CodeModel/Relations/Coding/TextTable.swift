/// Gives each distinct text a position: the names of references first, then all others.
struct TextTable {
  private(set) var names: [String] = []
  private(set) var strings: [String] = []
  private var positions: [String: Int] = [:]

  init(names given: some Sequence<String>) {
    for name in given where positions[name] == nil {
      positions[name] = names.count
      names.append(name)
    }
  }

  mutating func position(of text: String) -> Int {
    if let position = positions[text] { return position }
    let position = names.count + strings.count
    positions[text] = position
    strings.append(text)
    return position
  }
}
