import CodeModel

/// Finds how much of each node fits a number of bytes.
///
/// Every node gets the same detail, the most that fits for all. What room is left goes to single
/// nodes for one step more: to symbols, outer ones first and the first of every parent before the
/// second of any, so that no file and no type has a large share only for coming first; to the files
/// of whole folders, small ones first.
struct OutlineFit {
  let forest: OutlineForest
  private(set) var forms: [OutlineForm]
  /// By node: symbols and files inside that are not shown, unless the node itself is not.
  private(set) var hiddenCounts: [Int]

  /// Nil when not even the least detail fits.
  init?(_ forest: OutlineForest, byteCountMax: Int) {
    self.forest = forest
    (forms, hiddenCounts) = ([], [])
    let ladder = OutlineDetail.ladder
    var richer: [OutlineForm]?
    for detail in ladder {
      take(Self.forms(of: forest, detail))
      let byteCount = byteCount
      if byteCount <= byteCountMax {
        if let richer { giveBack(richer, room: byteCountMax - byteCount) }
        return
      }
      richer = forms
    }
    return nil
  }

  /// All of it.
  init(everythingOf forest: OutlineForest) {
    self.forest = forest
    (forms, hiddenCounts) = ([], [])
    take(Self.forms(of: forest, OutlineDetail()))
  }

  private static func forms(of forest: OutlineForest, _ detail: OutlineDetail) -> [OutlineForm] {
    var forms: [OutlineForm] = []
    forms.reserveCapacity(forest.nodes.count)
    for node in forest.nodes {
      let isInside = node.parent.map { forms[$0] == .hidden } ?? false
      forms.append(isInside ? .hidden : detail.form(of: node))
    }
    return forms
  }

  private mutating func take(_ forms: [OutlineForm]) {
    self.forms = forms
    hiddenCounts = [Int](repeating: 0, count: forms.count)
    for (index, node) in forest.nodes.enumerated() where forms[index] == .hidden {
      // Hidden nodes are counted where the outermost of them stands.
      if let parent = node.parent, forms[parent] != .hidden {
        hiddenCounts[parent] += 1 + node.descendantCount
      }
    }
  }

  /// Bytes of all lines.
  var byteCount: Int {
    forest.nodes.indices.reduce(0) { sum, index in
      guard forms[index] != .hidden else { return sum }
      return sum + forest.nodes[index].byteCounts[forms[index].rawValue]
        + Self.markByteCount(forest.nodes[index], hiddenCounts[index])
    }
  }

  /// Bytes of ` (+12)`; folders have no mark.
  private static func markByteCount(_ node: OutlineNode, _ hiddenCount: Int) -> Int {
    if case .folder = node.subject { return 0 }
    return hiddenCount == 0 ? 0 : 4 + String(hiddenCount).utf8.count
  }

  private mutating func giveBack(_ richer: [OutlineForm], room: Int) {
    let candidates = forest.nodes.indices.filter { richer[$0] > forms[$0] }
    var room = room
    let files = candidates.filter { forest.nodes[$0].isFile }
    for folder in Self.folders(of: files, forest, richer) where folder.cost <= room {
      for file in folder.files { show(file, richer[file], room: &room) }
    }
    let symbols = candidates.filter { !forest.nodes[$0].isFile }.sorted {
      let (left, right) = (forest.nodes[$0], forest.nodes[$1])
      return (left.depth, left.ordinal, $0) < (right.depth, right.ordinal, $1)
    }
    for index in symbols {
      if let parent = forest.nodes[index].parent, forms[parent] == .hidden { continue }
      show(index, richer[index], room: &room)
    }
  }

  /// Files by folder, those first that cost least: half a folder would look like all of it.
  private static func folders(
    of files: [Int], _ forest: OutlineForest, _ richer: [OutlineForm]
  ) -> [(cost: Int, files: [Int])] {
    Dictionary(grouping: files) { forest.nodes[$0].parent }.values.map { files in
      let cost = files.reduce(0) { sum, file in
        sum + forest.nodes[file].byteCounts[richer[file].rawValue]
          + markByteCount(forest.nodes[file], forest.nodes[file].descendantCount)
      }
      return (cost, files)
    }.sorted { ($0.cost, $0.files[0]) < ($1.cost, $1.files[0]) }
  }

  /// Shows more of a node whose parent is shown, if there is room.
  private mutating func show(_ index: Int, _ form: OutlineForm, room: inout Int) {
    let node = forest.nodes[index]
    let wasHidden = forms[index] == .hidden
    // The mark of the parent only gets shorter.
    let mark = wasHidden ? Self.markByteCount(node, node.descendantCount) : 0
    let cost =
      node.byteCounts[form.rawValue] - node.byteCounts[forms[index].rawValue] + mark
    guard cost <= room else { return }
    room -= cost
    forms[index] = form
    guard wasHidden else { return }
    hiddenCounts[index] = node.descendantCount
    if let parent = node.parent { hiddenCounts[parent] -= 1 + node.descendantCount }
  }
}
