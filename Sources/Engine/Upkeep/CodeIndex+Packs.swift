import CodeModel
import CodeSyntax
import Embedding
import Indexing
import Languages
import SQLiteStorage
import SourceTree
import Storage
import Upkeep

extension CodeIndex {
  /// Writes the index of a folder as a pack that others can import.
  ///
  /// What is committed is taken as it is. Throws `PackFault`, `CodebaseFault`, `StorageFault`.
  package func exportPack(of folder: String, to path: String) async throws -> ExportReport {
    let root = try CodebaseRoot(resolving: folder)
    guard let codebase = try codebase(covering: root) else {
      throw CodebaseFault.notIndexed(path: root.path)
    }
    let model = embedder.identity
    let export = PackExport(
      store: store, model: model, analyserVersion: SourceAnalyser.version)
    let written = try await BlockingWork.run { try export.write(codebase, to: path) }
    var notices: [String] = []
    if codebase.state != .complete {
      notices.append("the index is incomplete; apus index goes on where it stopped")
    }
    let lacking = try model.map {
      try store.countOfTextsLackingVector(in: codebase.id, model: $0)
    }
    if lacking != 0 {
      notices.append(
        "\(lacking.map(String.init) ?? "all") texts have no vector; apus index makes them")
    }
    return ExportReport(
      root: codebase.rootPath, path: path, contentCount: written.entryCount,
      vectorCount: written.vectorCount, byteCount: written.byteCount, notices: notices)
  }

  /// Indexes a folder with the help of a pack: content of which the pack has the analysis is not
  /// parsed, and a text of which it has the vector is not embedded.
  ///
  /// Before anything is changed, the pack's hashes are checked from end to end, its entries against
  /// the content of the folder, and some of them against what this program makes of that content.
  /// Throws `PackFault` for a pack that does not hold, and what `index` throws.
  package func importPack(
    _ path: String, into folder: String, progress: @escaping ProgressSink = { _ in }
  ) async throws -> ImportReport {
    let root = try CodebaseRoot(resolving: folder)
    let pack = try await BlockingWork.run {
      try IndexPack(path: path, analyserVersion: SourceAnalyser.version)
    }
    let trial = try await PackTrial(index: self, pack: pack, root: root).run()
    var request = IndexRequest(root: root.path, embedsChunks: false)
    request.library = pack
    var report = ImportReport(index: try await synchronize(root, request, progress: progress))
    report.packContentCount = pack.entryCount
    report.contentsCompared = trial.contentCount
    report.textsCompared = trial.textCount
    try await takeVectors(from: pack, root, into: &report)
    return report
  }

  private func takeVectors(
    from pack: IndexPack, _ root: CodebaseRoot, into report: inout ImportReport
  ) async throws {
    guard let codebase = try store.codebase(root: root.bytes) else { return }
    guard let embedder = try? await embedder.ready() else {
      report.notices.append("there is no model here, so vectors were not taken; run scripts/setup")
      return
    }
    if let model = pack.model, model == embedder.identity, pack.dimension == embedder.dimension {
      report.vectorsTaken = try await BlockingWork.run { [self] in
        try takeVectors(from: pack, codebase.id, model: model)
      }
    } else if let model = pack.model {
      report.notices.append("its vectors are of another model, \(model), and were not taken")
    }
    report.textsLackingVector = try store.countOfTextsLackingVector(
      in: codebase.id, model: embedder.identity)
  }

  private func takeVectors(
    from pack: IndexPack, _ codebase: CodebaseID, model: String
  ) throws -> Int {
    var count = 0
    var last: ChunkID?
    while true {
      let page = try store.textsLackingVector(
        in: codebase, model: model, after: last, countMax: VectorFill.pageCount)
      guard let final = page.last else { return count }
      let vectors = pack.vectors(of: page.map(\.textHash))
      try store.storeVectors(vectors, model: model)
      count += vectors.count
      last = final.chunk
    }
  }
}
