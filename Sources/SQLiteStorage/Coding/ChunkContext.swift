import CodeModel

/// What surrounds a chunk's text, packed into one column: its scope with the signature of the
/// innermost definition, and its symbols.
///
///     count, scope names...; signature or none; count, (kind, name)...
struct ChunkContext {
  let scope: [String]
  let signature: String?
  let symbols: [ChunkSymbol]

  init(_ chunk: Chunk) {
    scope = chunk.scope
    signature = chunk.signature
    symbols = chunk.symbols
  }

  init(decoding bytes: UnsafeBufferPointer<UInt8>) throws {
    var reader = PackedReader(bytes)
    scope = try reader.strings()
    signature = try reader.optionalString()
    var symbols: [ChunkSymbol] = []
    for _ in 0..<(try reader.count()) {
      let kind = try SymbolKind(packed: reader.number())
      symbols.append(ChunkSymbol(name: try reader.string(), kind: kind))
    }
    self.symbols = symbols
  }

  var encoded: [UInt8] {
    var writer = PackedWriter()
    writer.append(scope)
    writer.append(signature)
    writer.append(symbols.count)
    for symbol in symbols {
      writer.append(Int(symbol.kind.rawValue))
      writer.append(symbol.name)
    }
    return writer.bytes
  }
}

extension SymbolKind {
  init(packed number: Int) throws {
    guard let byte = UInt8(exactly: number), let kind = SymbolKind(rawValue: byte) else {
      throw Damage("a symbol of kind \(number)")
    }
    self = kind
  }
}

extension LineRange {
  init(storedStart start: Int, end: Int) throws {
    guard start >= 1, end >= start else { throw Damage("lines \(start) to \(end)") }
    self.init(start: start, end: end)
  }
}
