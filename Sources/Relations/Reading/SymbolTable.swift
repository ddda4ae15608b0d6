import CodeModel

/// The definitions of a file by name and by what they stand in.
final class SymbolTable {
  let path: RepositoryPath
  let symbols: [Symbol]
  /// The innermost definition around each; nil at the top.
  let parents: [Int?]
  private let indicesByName: [String: [Int]]

  init(path: RepositoryPath, symbols: [Symbol]) {
    self.path = path
    self.symbols = symbols
    parents = Self.parents(of: symbols)
    indicesByName = Dictionary(grouping: symbols.indices) { symbols[$0].name }
  }

  subscript(_ index: Int) -> Definition? {
    guard symbols.indices.contains(index) else { return nil }
    return Definition(path: path, index: index, symbol: symbols[index])
  }

  func named(_ name: String) -> [Definition] {
    (indicesByName[name] ?? []).map {
      Definition(path: path, index: $0, symbol: symbols[$0])
    }
  }

  /// The innermost definition around a line.
  func around(line: Int) -> Definition? {
    let around = symbols.indices.filter {
      symbols[$0].lines.start <= line && line <= symbols[$0].lines.end
    }
    return around.min { symbols[$0].bytes.count < symbols[$1].bytes.count }.flatMap { self[$0] }
  }

  /// The definitions around one, innermost first, itself included.
  func chain(from index: Int?) -> [Int] {
    var chain: [Int] = []
    var next = index
    while let index = next, symbols.indices.contains(index) {
      chain.append(index)
      next = parents[index]
    }
    return chain
  }

  /// Symbols come in the order in which they begin, the outer before the inner.
  private static func parents(of symbols: [Symbol]) -> [Int?] {
    var parents = [Int?](repeating: nil, count: symbols.count)
    var open: [Int] = []
    for index in symbols.indices {
      let bytes = symbols[index].bytes
      while let last = open.last, symbols[last].bytes.upperBound <= bytes.lowerBound {
        open.removeLast()
      }
      parents[index] = open.last { symbols[$0].bytes.upperBound >= bytes.upperBound }
      open.append(index)
    }
    return parents
  }
}
