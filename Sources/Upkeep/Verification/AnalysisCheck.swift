import CodeModel
import ContentHashing
import Embedding
import Storage

/// Checks one analysis: its chunks are all there, in order, and their texts are what was embedded.
struct AnalysisCheck {
  private let analysis: AuditedAnalysis
  /// Bytes of a file with this content, as far as a row tells.
  private let fileSize: Int64?
  private var lines: [LineRange] = []
  private var lastLine = 0
  private var lastByte = 0
  private var isContiguous = true
  private var content = ContentHashAssembly()
  private var symbols: Set<ChunkSymbol> = []
  /// The first thing that is wrong.
  private(set) var problem: String?
  private(set) var textByteCount = 0

  init(_ analysis: AuditedAnalysis, fileSize: Int64?) {
    self.analysis = analysis
    self.fileSize = fileSize
    if analysis.blob.count != ContentHash.byteCount {
      problem = "its content hash has \(analysis.blob.count) bytes"
    } else if analysis.language.isEmpty || analysis.lineCount < 0 || analysis.chunkCount < 0
      || analysis.firstChunk < 1
    {
      problem = "its row holds impossible values"
    } else if analysis.definitions == nil {
      problem = "its symbols are missing or cannot be read"
    } else if let facts = analysis.facts {
      problem = Self.problem(of: facts, in: analysis)
    } else {
      problem = "its relations are missing or cannot be read"
    }
    symbols = Set(
      (analysis.definitions ?? []).map { ChunkSymbol(name: $0.name, kind: $0.kind) })
  }

  private static func problem(
    of facts: RelationFacts, in analysis: AuditedAnalysis
  ) -> String? {
    let isWithin =
      facts.symbolCountMin <= analysis.definitions?.count ?? 0
      && facts.lastLine <= analysis.lineCount
    return isWithin ? nil : "its relations name a symbol or a line the file does not have"
  }

  mutating func add(_ chunk: AuditedChunk) {
    guard problem == nil else { return }
    problem = problem(of: chunk).map { "chunk \(lines.count + 1): \($0)" }
    guard problem == nil, let text = chunk.text else { return }
    isContiguous = isContiguous && chunk.startByte == lastByte
    (lastLine, lastByte) = (chunk.endLine, chunk.endByte)
    lines.append(LineRange(start: chunk.startLine, end: chunk.endLine))
    content.add(text)
    textByteCount += text.count
  }

  private func problem(of chunk: AuditedChunk) -> String? {
    if chunk.id != analysis.firstChunk + Int64(lines.count) { return "its number is out of order" }
    if chunk.analysis != analysis.id { return "it belongs to another analysis" }
    guard chunk.startLine > lastLine, chunk.endLine >= chunk.startLine,
      chunk.endLine <= analysis.lineCount
    else { return "lines \(chunk.startLine) to \(chunk.endLine) do not fit" }
    guard let text = chunk.text else { return "its text is missing" }
    guard chunk.startByte >= lastByte, chunk.endByte - chunk.startByte == text.count else {
      return "bytes \(chunk.startByte) to \(chunk.endByte) do not fit"
    }
    guard let scope = chunk.scope, let symbols = chunk.symbols else {
      return "its scope cannot be read"
    }
    guard EmbeddedText.hash(chunkText: text[...], scope: scope).bytes == chunk.textHash else {
      return "its text is not the one its hash names"
    }
    return self.symbols.isSuperset(of: symbols) ? nil : "it names a symbol the file does not have"
  }

  /// Ends the check; `problem` is final then.
  mutating func finish() -> CheckedAnalysis {
    if problem == nil, lines.count != analysis.chunkCount {
      problem = "\(analysis.chunkCount) chunks were committed, \(lines.count) are there"
    }
    // Chunks leave out blank lines; only without any of them do they make up the content.
    if problem == nil, isContiguous, !lines.isEmpty, fileSize == Int64(lastByte),
      content.hash != ContentHash(bytes: analysis.blob)
    {
      problem = "its text is not the content its hash names"
    }
    return CheckedAnalysis(
      blob: ContentHash(bytes: analysis.blob), language: analysis.language,
      firstChunk: analysis.firstChunk, lines: lines, isWhole: problem == nil)
  }
}

/// The hash of bytes that arrive in pieces.
private struct ContentHashAssembly {
  private var bytes: [UInt8] = []

  mutating func add(_ piece: [UInt8]) { bytes += piece }

  var hash: ContentHash { ContentHash(hashing: bytes) }
}
