import CodeModel
import Storage

/// Made-up content that is the same in every run.
enum Sample {
  /// Different for different seeds; no digest of anything.
  static func hash(_ seed: Int) -> ContentHash {
    var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let bytes = (0..<ContentHash.byteCount).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    guard let hash = ContentHash(bytes: bytes) else { fatalError("thirty-two bytes make a hash") }
    return hash
  }

  static func key(_ seed: Int, version: Int = 1) -> AnalysisKey {
    AnalysisKey(
      blob: hash(seed), language: Language(rawValue: "swift"), analyserVersion: version)
  }

  /// A file of `chunkCount` chunks of two lines each.
  static func analysis(_ seed: Int, chunkCount: Int = 3) -> (FileAnalysis, content: [UInt8]) {
    var content: [UInt8] = []
    let chunks = (0..<chunkCount).map { ordinal in
      let start = content.count
      content += Array("func f\(seed)_\(ordinal)() {\n}\n".utf8)
      return Chunk(
        bytes: start..<content.count,
        lines: LineRange(start: 2 * ordinal + 1, end: 2 * ordinal + 2),
        scope: ["Outer\(seed)", "Café"],
        signature: ordinal == 0 ? nil : "class Café<\(seed)>",
        symbols: [ChunkSymbol(name: "f\(seed)_\(ordinal)", kind: .function)])
    }
    let analysis = FileAnalysis(
      language: Language(rawValue: "swift"), lineCount: 2 * chunkCount, chunks: chunks,
      symbols: chunks.enumerated().map { symbol($1, $0) },
      relations: relations(seed, chunkCount: chunkCount), diagnostics: [.syntaxErrors])
    return (analysis, content)
  }

  /// One of everything that facts can have, and one of what they may lack.
  private static func relations(_ seed: Int, chunkCount: Int) -> RelationFacts {
    guard chunkCount > 0 else { return .none }
    return RelationFacts(
      declaredModule: "sample.m\(seed)",
      imports: [
        ImportFact(
          form: .export, module: "a.b", name: "*", alias: "c", enclosing: 0, line: 1),
        ImportFact(module: "a.b", line: 1),
      ],
      references: [
        ReferenceFact(
          name: "g\(seed)", role: .call, receiver: ValueExpression("self.x"), enclosing: 0,
          argumentCount: 2, argumentLabels: "_:of:", line: 1, column: 3),
        ReferenceFact(name: "both", role: .type, line: 2 * chunkCount, column: 0),
      ],
      types: [TypeFact(owner: chunkCount - 1, name: "", value: .declared("T"))])
  }

  /// The first one of a file has all that a symbol can have, the second nothing that it may lack.
  private static func symbol(_ chunk: Chunk, _ ordinal: Int) -> Symbol {
    let start = chunk.bytes.lowerBound
    let isFull = ordinal == 0
    return Symbol(
      name: chunk.symbols[0].name, kind: .function, scope: chunk.scope,
      signature: isFull ? "func \(chunk.symbols[0].name)()" : "",
      summary: ordinal == 1 ? nil : isFull ? "Does “nothing”." : "",
      visibility: ordinal == 1 ? nil : isFull ? .private : .public,
      nameBytes: start..<(start + 4), bytes: chunk.bytes,
      bodyBytes: isFull ? (start + 10)..<(start + 14) : nil, lines: chunk.lines)
  }

  static func textHash(_ seed: Int, _ ordinal: Int) -> ContentHash {
    hash(seed &* 1000 &+ ordinal &+ 500_000)
  }

  static func file(_ path: String, _ seed: Int, inode: UInt64 = .max) -> StoredFile {
    StoredFile(
      path: RepositoryPath(path),
      fingerprint: StoredFingerprint(
        size: 42, modifiedNanoseconds: 1_700_000_000_123_456_789, changedNanoseconds: -1,
        inode: inode, readNanoseconds: 7),
      outcome: .analysed(key(seed)))
  }

  static func skipped(_ path: String, reason: String) -> StoredFile {
    let file = file(path, 0)
    return StoredFile(
      path: file.path, fingerprint: file.fingerprint, outcome: .skipped(reason: reason))
  }
}
