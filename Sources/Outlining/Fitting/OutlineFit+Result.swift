import CodeModel

extension OutlineFit {
  func outline(of files: [OutlinedFile], tokenCountMax: Int?) -> Outline {
    Outline(
      lines: lines, files: entries, omissions: omissions(files), tokenCountMax: tokenCountMax)
  }

  private var lines: [OutlineLine] {
    forest.nodes.indices.filter { forms[$0] != .hidden }.map { index in
      let node = forest.nodes[index]
      if case .folder = node.subject { return node.line(forms[index], hiddenCount: 0) }
      return node.line(forms[index], hiddenCount: hiddenCounts[index])
    }
  }

  private func omissions(_ files: [OutlinedFile]) -> OutlineOmissions {
    var omissions = OutlineOmissions()
    var symbolsShown = 0
    var filesShown = 0
    for (node, form) in zip(forest.nodes, forms) where form != .hidden {
      switch node.subject {
      case .folder: break
      case .file: filesShown += 1
      case .symbol:
        symbolsShown += 1
        if form < .summary, node.summary != nil { omissions.summaryCount += 1 }
        if form < .signature, node.signature != node.name { omissions.signatureCount += 1 }
      }
    }
    omissions.fileCount = files.count - filesShown
    let contents = files.compactMap(\.content)
    omissions.symbolCount =
      contents.count < files.count
      ? nil : contents.reduce(0) { $0 + $1.symbols.count } - symbolsShown
    return omissions
  }

  private var entries: [OutlineFileEntry] {
    var entries: [OutlineFileEntry] = []
    var index = 0
    while index < forest.nodes.count {
      let node = forest.nodes[index]
      guard case .file(let file) = node.subject else {
        index += 1
        continue
      }
      let end = index + 1 + node.descendantCount
      if forms[index] != .hidden {
        entries.append(OutlineFileEntry(file: file, symbols: symbols(in: (index + 1)..<end)))
      }
      index = end
    }
    return entries
  }

  /// The symbols shown among nodes that are the children of one node with all inside them.
  private func symbols(in range: Range<Int>) -> [OutlineSymbolEntry] {
    var entries: [OutlineSymbolEntry] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let node = forest.nodes[index]
      let end = index + 1 + node.descendantCount
      if let symbol = node.symbol, forms[index] != .hidden {
        entries.append(
          OutlineSymbolEntry(
            symbol: symbol, showsSignature: forms[index] >= .signature,
            showsSummary: forms[index] == .summary, children: symbols(in: (index + 1)..<end)))
      }
      index = end
    }
    return entries
  }
}
