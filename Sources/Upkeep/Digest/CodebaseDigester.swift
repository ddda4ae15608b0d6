import CodeModel
package import Indexing
import SearchIndex
package import Storage

/// Makes the digest of a codebase from one committed state.
package struct CodebaseDigester {
  private let snapshot: any StoreSnapshot
  private let codebase: CodebaseRecord
  private let folder: SegmentFolder

  package init(
    _ codebase: CodebaseRecord, in snapshot: any StoreSnapshot, folder: SegmentFolder
  ) {
    self.snapshot = snapshot
    self.codebase = codebase
    self.folder = folder
  }

  /// Reads everything that belongs to the codebase; throws `SegmentFault` for a segment that is gone
  /// or damaged in its header.
  package func digest() throws -> CodebaseDigest {
    var collected = CollectedAnalyses()
    try snapshot.forEachAnalysis(of: codebase.id) { analysis in
      try collected.add(analysis, snapshot)
    }
    let files = try self.files()
    let view = view(files, collected.keys)
    let vectors = try vectors(collected.textHashes)
    let documents = try documents(files, collected.firstChunks)
    return CodebaseDigest(
      root: codebase.root, view: view, tree: codebase.rootHash, analyses: collected.finish(),
      vectors: vectors, documents: documents)
  }

  private func files() throws -> [AuditedFile] {
    var files: [AuditedFile] = []
    try snapshot.forEachFile(of: codebase.id) { files.append($0) }
    return files
  }

  private func view(_ files: [AuditedFile], _ keys: [Int64: ContentHash]) -> ContentHash {
    var writer = DigestWriter()
    writer.add(codebase.state.rawValue)
    writer.add(codebase.ignoredPatterns.joined(separator: "\n"))
    for file in files {
      writer.add(file.path)
      writer.add(file.skipReason.map { Array($0.utf8) })
      writer.add(file.analysis.flatMap { keys[$0] })
    }
    return writer.finish()
  }

  private func vectors(_ textHashes: Set<[UInt8]>) throws -> ContentHash {
    var writer = DigestWriter()
    try snapshot.forEachVector { vector in
      guard textHashes.contains(vector.textHash) else { return }
      writer.add(vector.model)
      writer.add(vector.textHash)
      writer.add(vector.numbers.count)
    }
    return writer.finish()
  }

  private func documents(
    _ files: [AuditedFile], _ firstChunks: [Int64: Int64]
  ) throws -> ContentHash {
    let first = Dictionary(
      files.compactMap { file in
        file.analysis.flatMap { firstChunks[$0] }.map { (file.path, $0) }
      }, uniquingKeysWith: { first, _ in first })
    var writer = DigestWriter()
    for live in try LiveFiles(codebase.segments, in: folder).files {
      let contents = live.segment.contents(ofFile: live.ordinal)
      writer.add(contents.path.bytes)
      writer.add(contents.language.rawValue)
      writer.add(contents.documents.count)
      for document in contents.documents {
        // A place among the path's own chunks; one outside of them shows as such.
        writer.add(document.chunkID &- (first[contents.path.bytes] ?? 0))
        writer.add(document)
      }
    }
    return writer.finish()
  }
}

extension DigestWriter {
  fileprivate mutating func add(_ document: SegmentDocumentContents) {
    add(document.lines.start)
    add(document.lines.end)
    for symbol in document.symbols {
      add(Int(symbol.kind.rawValue))
      add(symbol.name)
    }
    for count in document.termCounts { add(count) }
    add(Int64(document.scale.bitPattern))
    add(document.vector)
  }
}
