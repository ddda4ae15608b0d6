import CodeModel

/// The definitions of one analysis, packed into one column.
///
///     count, then of each symbol: kind, name, scope, signature, summary or none, visibility or
///     none, name bytes (start, length), whole bytes (start, length), body bytes or none, first
///     line, last line
enum SymbolList {
  static func encoded(_ symbols: [Symbol]) -> [UInt8] {
    var writer = PackedWriter()
    writer.append(symbols.count)
    for symbol in symbols { writer.append(symbol) }
    return writer.bytes
  }

  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [Symbol] {
    var reader = PackedReader(bytes)
    let count = try reader.count()
    var symbols: [Symbol] = []
    symbols.reserveCapacity(PackedReader.room(for: count))
    for _ in 0..<count { symbols.append(try reader.symbol()) }
    return symbols
  }
}

extension PackedWriter {
  fileprivate mutating func append(_ symbol: Symbol) {
    append(Int(symbol.kind.rawValue))
    append(symbol.name)
    append(symbol.scope)
    append(symbol.signature)
    append(symbol.summary)
    append(Int(symbol.visibility?.code ?? 0))
    append(symbol.nameBytes)
    append(symbol.bytes)
    append(symbol.bodyBytes == nil ? 0 : 1)
    if let body = symbol.bodyBytes { append(body) }
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
      name: try string(), kind: kind, scope: try strings(), signature: try string(),
      summary: try optionalString(), visibility: try visibility(),
      nameBytes: try range(), bytes: try range(), bodyBytes: try optionalRange(),
      lines: try LineRange(storedStart: number(), end: number()))
  }

  private mutating func optionalRange() throws -> Range<Int>? {
    switch try number() {
    case 0: nil
    case 1: try range()
    case let mark: throw Damage("a body marked \(mark)")
    }
  }

  private mutating func visibility() throws -> Visibility? {
    let code = try number()
    guard code != 0 else { return nil }
    guard let visibility = UInt8(exactly: code).flatMap(Visibility.init) else {
      throw Damage("a visibility of \(code)")
    }
    return visibility
  }
}
