/// Something about an index that is not as it must be.
package struct Finding: Hashable, Sendable {
  /// What it is about; raw values are shown to people and programs.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The file of the database itself.
    case database
    /// Rows that belong to nothing.
    case strayRows = "stray rows"
    /// Chunk numbers could be given twice.
    case chunkNumbers = "chunk numbers"
    /// Chunks, text or symbols of a content.
    case analysis
    /// A file of a view.
    case file
    /// A directory of a Merkle tree.
    case treeNode = "tree node"
    /// The Merkle root of a view.
    case rootHash = "root hash"
    /// A segment that cannot be read or is not what was committed.
    case segment
    /// What a segment holds of a file.
    case documents
    /// A file beside the segments or histories that belongs to none.
    case straySegment = "stray segment"
    /// What is kept of a codebase's git history.
    case history
    case vector
  }

  package let kind: Kind
  /// Bytes of the root of the codebase concerned; nil for what is shared or of no codebase.
  package let root: [UInt8]?
  /// What exactly: a path, a file name, a hash.
  package let subject: String
  /// A sentence without a full stop.
  package let detail: String

  package init(_ kind: Kind, root: [UInt8]? = nil, subject: String, detail: String) {
    self.kind = kind
    self.root = root
    self.subject = subject
    self.detail = detail
  }
}
