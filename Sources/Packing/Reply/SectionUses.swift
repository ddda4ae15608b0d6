import CodeModel

/// Which of the files shown use definitions of which others.
struct SectionUses {
  private var uses: Set<Pair> = []

  private struct Pair: Hashable {
    let user: Int
    let used: Int
  }

  /// Shorter names of types are found in too much that does not mean them.
  private static let typeNameLengthMin = 4

  init(_ views: [FileView], plan: StepPlan) {
    let paths = Dictionary(uniqueKeysWithValues: zip(views.map(\.file.path), views.indices))
    for neighbours in plan.neighbours {
      guard let user = paths[neighbours.definition.path] else { continue }
      for callee in neighbours.callees where callee.confidence >= .likely {
        if let used = paths[callee.end.path] { insert(user, used) }
      }
    }
    let types = views.map(Self.types)
    let words = views.map(Self.words)
    for used in views.indices {
      for user in views.indices where user != used {
        let foreign = types[used].subtracting(types[user])
        if !foreign.isDisjoint(with: words[user]) { insert(user, used) }
      }
    }
  }

  func contains(_ user: Int, _ used: Int) -> Bool { uses.contains(Pair(user: user, used: used)) }

  private mutating func insert(_ user: Int, _ used: Int) {
    if user != used { uses.insert(Pair(user: user, used: used)) }
  }

  /// Names of the types whose declaration is shown.
  private static func types(of view: FileView) -> Set<Substring> {
    let named = view.file.symbols.filter { symbol in
      symbol.kind.isType && symbol.name.utf8.count >= typeNameLengthMin
        && view.file.text.line(ofByte: symbol.nameBytes.lowerBound)
          .map { view.lines.contains($0) } == true
    }
    return Set(named.map { Substring($0.name) })
  }

  private static func words(of view: FileView) -> Set<Substring> {
    var words: Set<Substring> = []
    for range in view.lines.ranges {
      for text in view.file.text.texts(of: range) {
        words.formUnion(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" })
      }
    }
    return words
  }
}
