import CodeModel

/// The nodes of an outline, outer before inner.
struct OutlineForest {
  private(set) var nodes: [OutlineNode] = []
  private let pathCharactersMax: Int

  /// One file by itself.
  init(file: OutlinedFile, pathCharactersMax: Int) {
    self.pathCharactersMax = pathCharactersMax
    let lines = file.content.map { ", \(Self.amount($0.lineCount, "line"))" } ?? ""
    append(file, named: file.path.bytes[...], note: "\(file.language.rawValue)\(lines)", nil, 0)
  }

  /// Files in the order of their paths, by folder.
  ///
  /// - Parameters:
  ///   - folderDepth: Folders deeper than this are shown as part of the one around them.
  ///   - hasSymbols: Whether symbols may be shown at all.
  init(files: [OutlinedFile], folderDepth: Int, hasSymbols: Bool, pathCharactersMax: Int) {
    self.pathCharactersMax = pathCharactersMax
    let folders = Dictionary(grouping: files) { $0.path.folder(depthMax: folderDepth) }
    for (folder, files) in folders.sorted(by: { $0.key < $1.key }) {
      let index = nodes.count
      nodes.append(
        OutlineNode(.folder, parent: nil, depth: 0, ordinal: 0, name: label(folder, files)))
      let prefix = folder.bytes.isEmpty ? 0 : folder.bytes.count + 1
      for (ordinal, file) in files.enumerated() {
        let note = file.content.map { Self.amount($0.lineCount, "line") }
        let named = file.path.bytes[prefix...]
        append(file, named: named, note: note, index, ordinal, hasSymbols: hasSymbols)
      }
      nodes[index].descendantCount = nodes.count - index - 1
    }
  }

  private func label(_ folder: RepositoryPath, _ files: [OutlinedFile]) -> String {
    let contents = files.compactMap(\.content)
    var note = Self.amount(files.count, "file")
    if contents.count == files.count {
      note += ", \(Self.amount(contents.reduce(0) { $0 + $1.symbols.count }, "symbol"))"
    }
    return shown((folder.bytes.isEmpty ? Array(".".utf8) : folder.bytes)[...]) + "/ (\(note))"
  }

  private mutating func append(
    _ file: OutlinedFile, named name: ArraySlice<UInt8>, note: String?, _ parent: Int?,
    _ ordinal: Int, hasSymbols: Bool = true
  ) {
    let index = nodes.count
    let depth = parent == nil ? 0 : 1
    nodes.append(
      OutlineNode(
        .file(file), parent: parent, depth: depth, ordinal: ordinal,
        name: shown(name) + (note.map { " (\($0))" } ?? "")))
    guard hasSymbols, let content = file.content else { return }
    let roots = SymbolNode.forest(of: content.symbols)
    let walk = SymbolWalk(
      parent: index, depth: depth + 1, level: 1 - roots.wrapperCount, isLocal: false)
    append(roots, walk)
    nodes[index].descendantCount = nodes.count - index - 1
  }

  private mutating func append(_ symbols: [SymbolNode], _ walk: SymbolWalk) {
    for (ordinal, node) in symbols.enumerated() {
      let index = nodes.count
      let label = SymbolLabel(node.symbol)
      nodes.append(
        OutlineNode(
          .symbol(node.symbol), parent: walk.parent, depth: walk.depth, ordinal: ordinal,
          level: max(1, walk.level), isLocal: walk.isLocal, name: label.name,
          signature: label.signature, summary: label.summary))
      append(node.children, walk.inside(node.symbol, at: index))
      nodes[index].descendantCount = nodes.count - index - 1
    }
  }

  private func shown(_ path: ArraySlice<UInt8>) -> String {
    String(decoding: path, as: UTF8.self).onOneLine.cut(toCharacters: pathCharactersMax)
  }

  private static func amount(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

/// Where a walk through symbols stands.
private struct SymbolWalk {
  let parent: Int
  let depth: Int
  let level: Int
  let isLocal: Bool

  func inside(_ symbol: Symbol, at index: Int) -> SymbolWalk {
    SymbolWalk(
      parent: index, depth: depth + 1, level: level + 1, isLocal: isLocal || symbol.kind.hasLocals)
  }
}

extension SymbolKind {
  /// What is defined inside belongs to nobody else.
  fileprivate var hasLocals: Bool {
    switch self {
    case .function, .method, .constructor, .operator: true
    default: false
    }
  }
}

extension RepositoryPath {
  /// The folder of a file, cut to its outermost components; empty for a file of the root.
  func folder(depthMax: Int) -> RepositoryPath {
    let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
    let end = slashes.prefix(depthMax).last ?? 0
    return RepositoryPath(bytes: Array(bytes[..<end]))
  }

  /// Folders around the entry.
  var folderCount: Int { bytes.count { $0 == UInt8(ascii: "/") } }
}
