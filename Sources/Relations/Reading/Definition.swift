import CodeModel

/// A symbol with the file it stands in.
struct Definition {
  let path: RepositoryPath
  /// Among the file's symbols.
  let index: Int
  let symbol: Symbol

  var end: RelationEnd { RelationEnd(symbol, in: path) }
}

extension Definition: Hashable {
  static func == (left: Definition, right: Definition) -> Bool {
    left.index == right.index && left.path == right.path
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(path)
  }
}
