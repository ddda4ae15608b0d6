import CodeModel

/// Answers which definition is the innermost around a byte.
///
/// Definitions are named by where their name begins, as their places in the list of all may still
/// change while embedded code is added.
struct EnclosingSymbols {
  /// Where names of definitions begin.
  private let names: Set<Int>
  /// Positions at which the innermost definition changes, ascending.
  private var boundaries: [Int] = [0]
  /// The innermost definition from each boundary on; -1 for none.
  private var innermost: [Int] = [-1]
  private var last = 0

  /// - Parameter symbols: By start, outer before inner.
  init(_ symbols: [Symbol]) {
    names = Set(symbols.map(\.nameBytes.lowerBound))
    var open: [Symbol] = []
    for symbol in symbols {
      close(&open, until: symbol.bytes.lowerBound)
      open.append(symbol)
      change(at: symbol.bytes.lowerBound, to: symbol.nameBytes.lowerBound)
    }
    close(&open, until: .max)
  }

  func isName(_ start: Int) -> Bool { names.contains(start) }

  /// The start of the name of the innermost definition around a byte.
  mutating func name(around position: Int) -> Int? {
    if !covers(last, position) { last = boundary(before: position) }
    let name = innermost[last]
    return name < 0 ? nil : name
  }

  private func covers(_ index: Int, _ position: Int) -> Bool {
    boundaries[index] <= position
      && (index + 1 == boundaries.count || position < boundaries[index + 1])
  }

  private func boundary(before position: Int) -> Int {
    var low = 0
    var high = boundaries.count
    while low < high {
      let middle = (low + high) / 2
      if boundaries[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private mutating func close(_ open: inout [Symbol], until position: Int) {
    while let top = open.last, top.bytes.upperBound <= position {
      open.removeLast()
      change(at: top.bytes.upperBound, to: open.last?.nameBytes.lowerBound ?? -1)
    }
  }

  private mutating func change(at position: Int, to name: Int) {
    // A definition that ends within the next one is passed over: positions ascend.
    let position = max(position, boundaries[boundaries.count - 1])
    if boundaries[boundaries.count - 1] == position {
      innermost[innermost.count - 1] = name
    } else {
      boundaries.append(position)
      innermost.append(name)
    }
  }
}
