import CodeModel

/// The definitions of a file by name and by what they stand in.
final class SymbolTable {
  let path: RepositoryPath
  let symbols: [Symbol]
  /// The innermost definition around each; nil at the top.
  let parents: [Int?]
  private var indicesByName: [String: [Int]]?
  private var lookupCount = 0
  /// Lookups that are done by looking through: many tables are asked for one name and no more.
  private static let scanCountMax = 8

  init(path: RepositoryPath, symbols: [Symbol]) {
    self.path = path
    self.symbols = symbols
    parents = Self.parents(of: symbols)
  }

  subscript(_ index: Int) -> Definition? {
    guard symbols.indices.contains(index) else { return nil }
    return Definition(path: path, index: index, symbol: symbols[index])
  }

  func named(_ name: String) -> [Definition] {
    indices(of: name).map { Definition(path: path, index: $0, symbol: symbols[$0]) }
  }

  private func indices(of name: String) -> [Int] {
    if let known = indicesByName { return known[name] ?? [] }
    lookupCount += 1
    guard lookupCount > Self.scanCountMax else {
      return symbols.indices.filter { symbols[$0].name == name && !symbols[$0].isInstance }
    }
    let named = symbols.indices.filter { !symbols[$0].isInstance }
    let byName = Dictionary(grouping: named) { symbols[$0].name }
    indicesByName = byName
    return byName[name] ?? []
  }

  /// Definitions of a name directly within a definition, by where they stand.
  func named(_ name: String, in parent: Int?) -> [Definition] {
    named(name).filter { parents[$0.index] == parent }
  }

  /// Definitions of a name whose enclosing names are exactly these.
  func named(_ name: String, scope: [String]) -> [Definition] {
    named(name).filter { $0.symbol.scope == scope }
  }

  /// Whether a definition is seen from outside of everything in the file: nothing but namespaces and
  /// the like is around it.
  func isGlobal(_ index: Int) -> Bool {
    var next = parents[index]
    var depth = 0
    while let parent = next {
      guard symbols[parent].kind.isContainer else { return false }
      depth += symbols[parent].kind == .package ? 0 : 1
      next = parents[parent]
    }
    // What is written outside of its type, such as a method with a receiver, is a member of it.
    return depth > 0 || symbols[index].scope.isEmpty || symbols[index].kind.isContainer
  }

  /// Whether a definition says itself whose member it is, as `void Table::insert() {}` does.
  func namesItsScope(_ index: Int) -> Bool {
    let around = parents[index].map { symbols[$0].scope.count + 1 } ?? 0
    return symbols[index].scope.count > around
  }

  /// Whether a definition is a member of a type of the file, of one of these kinds.
  func isMember(_ index: Int, of kinds: Set<SymbolKind>) -> Bool {
    guard !kinds.isEmpty, let parent = parents[index] else { return false }
    return kinds.contains(symbols[parent].kind) && isGlobal(parent)
  }

  /// The enumeration whose constants are seen as if they stood beside it, where this is one of them.
  func openEnumeration(of index: Int) -> Int? {
    guard symbols[index].kind == .enumMember, let parent = parents[index],
      symbols[parent].kind == .enum
    else { return nil }
    let signature = symbols[parent].signature
    let isClosed = signature.hasPrefix("enum class") || signature.hasPrefix("enum struct")
    return isClosed ? nil : parent
  }

  /// Whether a function is around the definition.
  func isLocal(_ index: Int) -> Bool {
    chain(from: parents[index]).contains { symbols[$0].kind.isFunction }
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

  /// Whether a definition is another one or stands within it.
  func isWithin(_ index: Int?, _ outer: Int) -> Bool {
    var next = index
    while let index = next, symbols.indices.contains(index) {
      if index == outer { return true }
      next = parents[index]
    }
    return false
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
      parents[index] = open.last {
        symbols[$0].bytes.upperBound >= bytes.upperBound && symbols[$0].bytes != bytes
      }
      open.append(index)
    }
    return parents
  }
}

extension Symbol {
  /// What a type of Haskell has of a class: called as the class is, and no definition of it.
  fileprivate var isInstance: Bool { kind == .class && signature.hasPrefix("instance") }
}
