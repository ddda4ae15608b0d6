import CodeModel
import SourceTree
import Storage

/// Begins a new view with the segments of the view that is most like it: another work tree of the
/// repository, a clone, another commit.
///
/// The segment files get second names in the new view's folder; what differs is marked as dead in
/// them and left to the synchronisation. A file that is the same at the same path costs nothing but
/// its row.
struct ViewAdoption {
  /// Views looked at, the latest first.
  private static let candidateCountMax = 16

  let store: any ChunkStore & SnapshotStore
  let folder: SegmentFolder
  let derivation: SegmentDerivation
  let rows: RecordRows

  /// What a new view starts with, committed.
  struct Start {
    let codebase: CodebaseRecord
    let files: [StoredFile]
  }

  /// Nil when the store has no view of which the larger part could be used, or it changes meanwhile.
  func begin(_ codebase: CodebaseRecord, with scan: SourceScan) throws -> Start? {
    guard let donor = try donor(of: scan, for: codebase.id) else { return nil }
    let donated = try store.files(of: donor.id)
    guard try store.codebase(id: donor.id)?.generation == donor.generation else { return nil }
    let shared = sharedRows(scan.records, donated)
    var segments = SegmentList(
      folder: folder, generation: codebase.generation, derivation: derivation, records: [])
    try folder.create()
    do {
      try segments.share(donor.segments, of: folder.sibling(donor.id))
    } catch {
      // The donor's own writer may have merged its segments just now.
      return nil
    }
    let sharedPaths = Set(shared.map(\.path))
    try segments.bury(donated.map(\.path).filter { !sharedPaths.contains($0) })
    let batch = CommitBatch(upsertedFiles: shared, segments: segments.records, state: .indexing)
    return Start(codebase: try store.commit(batch, to: codebase.id), files: shared)
  }

  /// Rows of the scanned files whose content the donor has at the same path.
  private func sharedRows(_ records: [FileRecord], _ donated: [StoredFile]) -> [StoredFile] {
    var rest = donated[...]
    return records.compactMap { record in
      while let first = rest.first, first.path < record.path { rest.removeFirst() }
      guard let match = rest.first, match.path == record.path, match.outcome.isAnalysed else {
        return nil
      }
      let row = rows.row(of: record)
      return row.outcome == match.outcome ? row : nil
    }
  }

  private func donor(of scan: SourceScan, for codebase: CodebaseID) throws -> CodebaseRecord? {
    let candidates = try store.codebases().filter { other in
      other.id != codebase && other.state == .complete && !other.segments.isEmpty
        && other.segments.allSatisfy(derivation.made)
    }
    guard !candidates.isEmpty else { return nil }
    let tree = scan.tree
    let latest = candidates.sorted { ($0.lastSyncNanoseconds ?? 0) > ($1.lastSyncNanoseconds ?? 0) }
    var best: (codebase: CodebaseRecord, changeCount: Int)?
    for other in latest.prefix(Self.candidateCountMax) {
      guard let count = try changeCount(from: other, to: tree) else { continue }
      guard count * 2 < scan.acceptedCount, count < best?.changeCount ?? .max else { continue }
      best = (other, count)
    }
    return best?.codebase
  }

  /// How many files differ; nil when the top folders have little in common, or the old tree is
  /// damaged.
  private func changeCount(from other: CodebaseRecord, to tree: MerkleTree) throws -> Int? {
    guard let root = other.rootHash, let top = try node(root), let newTop = tree.nodes[tree.root]
    else { return nil }
    let names = Set(top.entries.map(\.name))
    let commonCount = newTop.entries.count { names.contains($0.name) }
    guard commonCount * 2 >= max(names.count, newTop.entries.count) else { return nil }
    do {
      return try MerkleDiff.between(root, tree.root) { hash in
        if let new = tree.nodes[hash] { return new }
        guard let old = try node(hash) else { throw TreeRevision.MissingNode() }
        return old
      }.changes.count
    } catch is TreeRevision.MissingNode {
      return nil
    }
  }

  private func node(_ hash: ContentHash) throws -> DirectoryNode? {
    try store.treeNode(hash).map { try DirectoryNode(decoding: $0) }
  }
}
