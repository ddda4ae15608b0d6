package import CodeModel

/// A symbol with those its text encloses.
package struct SymbolNode: Hashable, Sendable {
  package let symbol: Symbol
  package private(set) var children: [SymbolNode]

  /// Deeper ones become siblings of those at this depth.
  package static let depthMax = 24

  /// Takes symbols in source order, outer before inner.
  package static func forest(of symbols: [Symbol]) -> [SymbolNode] {
    var roots: [SymbolNode] = []
    var open: [SymbolNode] = []
    for symbol in symbols {
      while let last = open.last, !last.encloses(symbol) || open.count >= depthMax {
        close(&open, into: &roots)
      }
      open.append(SymbolNode(symbol: symbol, children: []))
    }
    while !open.isEmpty { close(&open, into: &roots) }
    return roots
  }

  private static func close(_ open: inout [SymbolNode], into roots: inout [SymbolNode]) {
    let node = open.removeLast()
    if open.isEmpty {
      roots.append(node)
    } else {
      open[open.count - 1].children.append(node)
    }
  }

  private func encloses(_ other: Symbol) -> Bool {
    let (outer, inner) = (symbol.bytes, other.bytes)
    return outer != inner && outer.lowerBound <= inner.lowerBound
      && outer.upperBound >= inner.upperBound
  }
}

extension [SymbolNode] {
  /// Levels at the top that hold one definition each, as a namespace with one class does: what
  /// stands in the innermost of them is the file's own level.
  var wrapperCount: Int {
    let parents = filter { !$0.children.isEmpty }
    let others = count - parents.count
    guard parents.count == 1, others == count(where: { $0.isHeading }) else { return 0 }
    return 1 + parents[0].children.wrapperCount
  }
}

extension SymbolNode {
  /// A line such as Java's `package a.b;`.
  fileprivate var isHeading: Bool {
    switch symbol.kind {
    case .package, .module, .namespace: children.isEmpty
    default: false
    }
  }
}
