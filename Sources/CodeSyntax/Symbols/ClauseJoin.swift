/// Joins the clauses of a function that a language writes one after the other, with the signature
/// that stands before them, to one definition.
struct ClauseJoin {
  let lines: SourceLines
  /// What the text of a clause ends with that another one follows; empty where neighbours of one name
  /// belong together.
  let mark: [UInt8]

  /// Takes and returns definitions by start, outer before inner.
  func joined(_ definitions: [RawDefinition]) -> [RawDefinition] {
    var joined: [RawDefinition] = []
    var open: [Int] = []
    for definition in definitions {
      var sibling: Int?
      while let last = open.last,
        joined[last].bytes.upperBound <= definition.bytes.lowerBound
      {
        sibling = open.removeLast()
      }
      if let sibling, isSame(joined[sibling], definition) {
        joined[sibling].bytes = joined[sibling].bytes.lowerBound..<definition.bytes.upperBound
        open.append(sibling)
      } else {
        joined.append(definition)
        open.append(joined.count - 1)
      }
    }
    return joined
  }

  private func isSame(_ first: RawDefinition, _ second: RawDefinition) -> Bool {
    first.kind == second.kind
      && lines.bytes[first.name].elementsEqual(lines.bytes[second.name])
      && lines.bytes[first.bytes].suffix(mark.count).elementsEqual(mark)
  }
}
