package import SourceTree
package import Storage

/// What earlier synchronisations of any codebase found out about git's blobs.
package struct StoredBlobs: KnownBlobs {
  private let store: any GitObjectStore

  package init(_ store: any GitObjectStore) {
    self.store = store
  }

  /// A store that cannot be read knows nothing: files are read then.
  package func facts(of blobs: [NamedBlob]) -> [NamedBlob: BlobFacts] {
    let names = blobs.map(GitObjectName.init)
    let known = try? store.gitObjects(names, judgedBy: SourceTreeScanner.version)
    var facts = [NamedBlob: BlobFacts](minimumCapacity: known?.count ?? 0)
    for (blob, name) in zip(blobs, names) { facts[blob] = known?[name].flatMap(BlobFacts.init) }
    return facts
  }
}

/// Knows nothing, so that everything is read and remembered anew.
package struct ForgottenBlobs: KnownBlobs {
  package init() {}

  package func facts(of blobs: [NamedBlob]) -> [NamedBlob: BlobFacts] { [:] }
}

extension GitObjectBatch {
  /// What a scan learned; nil when that is nothing.
  package init?(learnedBy scan: SourceScan) {
    guard !scan.learnedBlobs.isEmpty else { return nil }
    var objects = [GitObjectName: GitObjectFacts](minimumCapacity: scan.learnedBlobs.count)
    for (blob, facts) in scan.learnedBlobs { objects[GitObjectName(blob)] = GitObjectFacts(facts) }
    self.init(version: SourceTreeScanner.version, objects: objects)
  }
}

extension GitObjectName {
  fileprivate init(_ blob: NamedBlob) {
    self.init(id: blob.id, fileName: blob.name)
  }
}

extension GitObjectFacts {
  fileprivate init(_ facts: BlobFacts) {
    switch facts.outcome {
    case .accepted(let hash, let language):
      self.init(size: facts.size, outcome: .content(hash, language))
    case .skipped(let reason):
      self.init(size: facts.size, outcome: .skipped(reason: reason.rawValue))
    }
  }
}

extension BlobFacts {
  /// Nil for a reason of a version that is gone.
  fileprivate init?(_ facts: GitObjectFacts) {
    switch facts.outcome {
    case .content(let hash, let language):
      self.init(size: facts.size, outcome: .accepted(hash, language))
    case .skipped(let name):
      guard let reason = SkipReason(rawValue: name) else { return nil }
      self.init(size: facts.size, outcome: .skipped(reason))
    }
  }
}
