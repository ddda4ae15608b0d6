import CodeModel

/// The definitions of one analysis, packed into one column.
///
///     count, then of each symbol: kind, name, scope, name bytes (start, length),
///     whole bytes (start, length), first line, last line
enum SymbolList {
  static func encoded(_ symbols: [Symbol]) -> [UInt8] {
    var writer = PackedWriter()
    writer.append(symbols.count)
    for symbol in symbols { writer.append(symbol) }
    return writer.bytes
  }

  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [Symbol] {
    var reader = PackedReader(bytes)
    var symbols: [Symbol] = []
    for _ in 0..<(try reader.count()) { symbols.append(try reader.symbol()) }
    return symbols
  }
}

extension PackedWriter {
  fileprivate mutating func append(_ symbol: Symbol) {
    append(Int(symbol.kind.rawValue))
    append(symbol.name)
    append(symbol.scope)
    append(symbol.nameBytes)
    append(symbol.bytes)
    append(symbol.lines.start)
    append(symbol.lines.end)
  }

  private mutating func append(_ range: Range<Int>) {
    append(range.lowerBound)
    append(range.count)
  }
}

extension PackedReader {
  fileprivate mutating func symbol() throws -> Symbol {
    let kind = try SymbolKind(packed: number())
    return Symbol(
      name: try string(), kind: kind, scope: try strings(), nameBytes: try range(),
      bytes: try range(), lines: try LineRange(storedStart: number(), end: number()))
  }
}
