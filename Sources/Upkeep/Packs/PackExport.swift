import CodeModel
import GrammarWorkers
package import Storage

/// Writes what a codebase's view is made of into a pack: no paths, and no text but what analyses
/// quote of it.
package struct PackExport {
  private let store: any ChunkStore & StoreAudit
  private let model: String?
  private let analyserVersion: Int

  /// - Parameters:
  ///   - model: Whose vectors are taken along; nil for none.
  ///   - analyserVersion: The version of this program's analyser.
  package init(store: any ChunkStore & StoreAudit, model: String?, analyserVersion: Int) {
    self.store = store
    self.model = model
    self.analyserVersion = analyserVersion
  }

  /// Replaces the file at `path` once the pack is whole; throws `PackFault`, `StorageFault`.
  package func write(
    _ codebase: CodebaseRecord, to path: String
  ) throws -> (entryCount: Int, vectorCount: Int, byteCount: Int) {
    let (analyses, vectors) = try contents(of: codebase)
    guard !analyses.isEmpty else {
      throw PackFault.nothingToExport(root: String(decoding: codebase.root, as: UTF8.self))
    }
    let dimension = (vectors.first?.value.count ?? 0) / 2
    let writer = try PackWriter(
      path: path,
      header: PackHeader(
        analyserVersion: analyserVersion, model: vectors.isEmpty ? nil : model,
        dimension: dimension))
    var (entryCount, vectorCount) = (0, 0)
    for analysis in analyses {
      guard let entry = try entry(analysis, vectors: vectors, dimension: dimension) else {
        continue
      }
      try writer.add(entry)
      entryCount += 1
      vectorCount += entry.vectors.count
    }
    return (entryCount, vectorCount, try writer.finish())
  }

  private func contents(
    of codebase: CodebaseRecord
  ) throws -> ([AuditedAnalysis], [[UInt8]: [UInt8]]) {
    var analyses: [AuditedAnalysis] = []
    var vectors: [[UInt8]: [UInt8]] = [:]
    try store.audit { snapshot in
      try snapshot.forEachAnalysis(of: codebase.id) { analyses.append($0) }
      guard let model else { return }
      try snapshot.forEachVector { vector in
        if vector.model == model { vectors[vector.textHash] = vector.numbers }
      }
    }
    return (analyses, vectors)
  }

  /// Nil for an analysis that was removed meanwhile.
  private func entry(
    _ analysis: AuditedAnalysis, vectors: [[UInt8]: [UInt8]], dimension: Int
  ) throws -> PackEntry? {
    guard let blob = ContentHash(bytes: analysis.blob) else { return nil }
    let key = AnalysisKey(
      blob: blob, language: Language(rawValue: analysis.language),
      analyserVersion: analysis.analyserVersion)
    guard let chunks = try store.chunks(of: key), let symbols = try store.symbols(of: key),
      let relations = try store.relations(of: [key], naming: nil)[key]
    else { return nil }
    let whole = FileAnalysis(
      language: key.language, lineCount: analysis.lineCount, chunks: chunks.map(\.chunk),
      symbols: symbols, relations: relations,
      diagnostics: analysis.diagnostics.split(separator: " ")
        .compactMap { AnalysisDiagnostic(rawValue: String($0)) })
    var own: [Int: ArraySlice<UInt8>] = [:]
    for (ordinal, chunk) in chunks.enumerated() {
      guard let numbers = vectors[chunk.embeddedTextHash.bytes], numbers.count == 2 * dimension
      else { continue }
      own[ordinal] = numbers[...]
    }
    return PackEntry(
      key: key, textHashes: chunks.map(\.embeddedTextHash), vectors: own,
      analysis: AnalysisWire.encoded(whole)[...])
  }
}
