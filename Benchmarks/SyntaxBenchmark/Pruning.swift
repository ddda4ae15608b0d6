import CodeModel
import CodeSyntax

/// Compares the search that leaves code out with one that leaves nothing out.
struct Pruning {
  let sources: Sources

  func report(_ paths: [String]) {
    var (symbolCount, missedCount) = (0, 0)
    for file in sources.files(below: paths) {
      guard let bytes = sources.read(file.path) else { continue }
      let all = sources.analyser.symbolsWithoutPruning(bytes, language: file.language)
      let found = Set(
        sources.analyser.analyse(bytes, language: file.language).symbols.map(\.nameBytes))
      symbolCount += all.count
      for symbol in all where !found.contains(symbol.nameBytes) {
        missedCount += 1
        print("\(file.path):\(symbol.lines.start): \(symbol.kind.name) \(symbol.name)")
      }
    }
    print("\(missedCount) missed of \(symbolCount)")
  }
}
