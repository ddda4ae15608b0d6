package import CodeModel

/// An analysis as bytes between two processes of the same build, and in an index pack, whose format
/// changes with it.
package enum AnalysisWire {
  package static func encoded(_ analysis: FileAnalysis) -> [UInt8] {
    var writer = WireWriter()
    writer.append(analysis.language.rawValue)
    writer.append(analysis.lineCount)
    writer.append(analysis.chunks) { $0.append($1) }
    writer.append(analysis.symbols) { $0.append($1) }
    writer.append(packed: RelationFactsCoding.encoded(analysis.relations))
    writer.append(analysis.diagnostics.map(\.rawValue))
    return writer.bytes
  }

  /// The analysis, unless it cannot be one of these bytes: what a damaged process sends must not
  /// harm another, nor make lines disappear.
  package static func decoded(
    _ wire: ArraySlice<UInt8>, of bytes: [UInt8], language: Language
  ) throws(WireDamage) -> FileAnalysis {
    var reader = WireReader(wire)
    let named = try reader.string()
    let lineCount = try reader.number()
    let chunks = try reader.list { reader throws(WireDamage) in try reader.chunk() }
    let symbols = try reader.list { reader throws(WireDamage) in try reader.symbol() }
    let relations = try reader.relations()
    var diagnostics: [AnalysisDiagnostic] = []
    for word in try reader.strings() {
      guard let diagnostic = AnalysisDiagnostic(rawValue: word) else { throw WireDamage() }
      diagnostics.append(diagnostic)
    }
    let analysis = FileAnalysis(
      language: language, lineCount: lineCount, chunks: chunks, symbols: symbols,
      relations: relations, diagnostics: diagnostics)
    guard named == language.rawValue, reader.rest.isEmpty, AnalysisCheck(bytes).accepts(analysis)
    else { throw WireDamage() }
    return analysis
  }
}

extension WireWriter {
  fileprivate mutating func append(_ chunk: Chunk) {
    append(chunk.bytes)
    append(chunk.lines)
    append(chunk.scope)
    append(optional: chunk.signature) { $0.append($1) }
    append(chunk.symbols) { writer, symbol in
      writer.append(Int(symbol.kind.rawValue))
      writer.append(symbol.name)
    }
  }

  fileprivate mutating func append(_ symbol: Symbol) {
    append(symbol.name)
    append(Int(symbol.kind.rawValue))
    append(symbol.scope)
    append(symbol.signature)
    append(optional: symbol.summary) { $0.append($1) }
    append(optional: symbol.visibility) { $0.append($1.rawValue) }
    append(symbol.nameBytes)
    append(symbol.bytes)
    append(optional: symbol.bodyBytes) { $0.append($1) }
    append(symbol.lines)
  }

  private mutating func append(_ lines: LineRange) {
    append(lines.start)
    append(lines.end)
  }
}

extension WireReader {
  fileprivate mutating func chunk() throws(WireDamage) -> Chunk {
    Chunk(
      bytes: try range(), lines: try lines(), scope: try strings(),
      signature: try optional { reader throws(WireDamage) in try reader.string() },
      symbols: try list { reader throws(WireDamage) in
        let kind = try reader.kind()
        return ChunkSymbol(name: try reader.string(), kind: kind)
      })
  }

  fileprivate mutating func symbol() throws(WireDamage) -> Symbol {
    Symbol(
      name: try string(), kind: try kind(), scope: try strings(), signature: try string(),
      summary: try optional { reader throws(WireDamage) in try reader.string() },
      visibility: try optional { reader throws(WireDamage) in try reader.visibility() },
      nameBytes: try range(), bytes: try range(),
      bodyBytes: try optional { reader throws(WireDamage) in try reader.range() },
      lines: try lines())
  }

  fileprivate mutating func relations() throws(WireDamage) -> RelationFacts {
    let packed = try packed()
    let facts = packed.withUnsafeBufferPointer { try? RelationFactsCoding.decoded($0) }
    guard let facts else { throw WireDamage() }
    return facts
  }

  fileprivate mutating func kind() throws(WireDamage) -> SymbolKind {
    guard let code = UInt8(exactly: try number()), let kind = SymbolKind(rawValue: code) else {
      throw WireDamage()
    }
    return kind
  }

  private mutating func visibility() throws(WireDamage) -> Visibility {
    guard let visibility = Visibility(rawValue: try string()) else { throw WireDamage() }
    return visibility
  }

  private mutating func lines() throws(WireDamage) -> LineRange {
    let start = try number()
    let end = try number()
    guard start >= 1, end >= start else { throw WireDamage() }
    return LineRange(start: start, end: end)
  }
}
