import CodeModel

/// Turns definitions into symbols that know what encloses them.
struct SymbolNesting {
  let source: UnsafeBufferPointer<UInt8>
  let table: LineTable

  /// Takes definitions by start, outer before inner; returns symbols in the same order.
  func symbols(from definitions: [RawDefinition]) -> [FoundSymbol] {
    var found: [FoundSymbol] = []
    found.reserveCapacity(definitions.count)
    var open: [Int] = []
    for definition in definitions {
      while let last = open.last, !encloses(found[last].symbol.bytes, definition.bytes) {
        open.removeLast()
      }
      found.append(symbol(definition, inside: open.last.map { found[$0] }))
      open.append(found.count - 1)
    }
    return found
  }

  private func encloses(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    outer != inner && outer.lowerBound <= inner.lowerBound && outer.upperBound >= inner.upperBound
  }

  private func symbol(_ definition: RawDefinition, inside parent: FoundSymbol?) -> FoundSymbol {
    let name = text(definition.name)
    var scope = parent?.innerScope ?? []
    if let qualifier = definition.qualifier { scope.append(text(qualifier)) }
    let hasRoom = scope.count < Self.scopeDepthMax
    let symbol = Symbol(
      name: name, kind: kind(definition, name: name, inside: parent?.symbol.kind), scope: scope,
      nameBytes: definition.name, bytes: definition.bytes, lines: lines(of: definition.bytes))
    return FoundSymbol(symbol: symbol, innerScope: hasRoom ? scope + [name] : scope)
  }

  /// A name without the quotes of a string or the colon of a Ruby symbol.
  private func text(_ range: Range<Int>) -> String {
    var name = source[range]
    if name.first == UInt8(ascii: ":"), name.count > 1 { name = name.dropFirst() }
    if let mark = name.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"),
      name.count > 2, name.last == mark
    {
      name = name.dropFirst().dropLast()
    }
    return String(decoding: UnsafeBufferPointer(rebasing: name), as: UTF8.self)
  }

  private func lines(of bytes: Range<Int>) -> LineRange {
    let last = max(bytes.lowerBound, bytes.upperBound - 1)
    return LineRange(
      start: table.line(ofByte: bytes.lowerBound), end: table.line(ofByte: last))
  }

  /// A function of a type is a method, a variable of a type a property, a shouted one a constant.
  private func kind(
    _ definition: RawDefinition, name: String, inside parent: SymbolKind?
  ) -> SymbolKind {
    let isMember = definition.qualifier != nil || parent.map(Self.isType) ?? false
    switch definition.kind {
    case .function where isMember: return .method
    case .variable, .property, .field:
      if Self.isShouted(name) { return .constant }
      return definition.kind == .variable && isMember ? .property : definition.kind
    default: return definition.kind
    }
  }

  private static func isType(_ kind: SymbolKind) -> Bool {
    switch kind {
    case .class, .struct, .enum, .enumMember, .interface, .object: true
    default: false
    }
  }

  /// Whether a name is written as constants are, in capitals and underscores.
  private static func isShouted(_ name: String) -> Bool {
    name.utf8.count > 1 && name.utf8.contains { (0x41...0x5A).contains($0) }
      && name.utf8.allSatisfy {
        (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
  }

  /// Names a scope may hold; deeper nesting keeps the outermost, so that input made of nesting
  /// stays linear in size.
  private static let scopeDepthMax = 16
}
