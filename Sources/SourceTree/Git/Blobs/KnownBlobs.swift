package import CodeModel

/// Tells what earlier scans found out about git's blobs, so that they need not be read again.
package protocol KnownBlobs: Sendable {
  /// What is known of each; blobs never seen under that name are left out.
  func facts(of blobs: [NamedBlob]) -> [NamedBlob: BlobFacts]
}

/// A blob with the name of a file that has it: the two together decide what becomes of the file, as
/// its language follows from both.
package struct NamedBlob: Hashable, Sendable {
  package let id: GitObjectID
  /// The last component of the file's path.
  package let name: [UInt8]

  package init(id: GitObjectID, name: [UInt8]) {
    self.id = id
    self.name = name
  }
}

/// What reading a blob found.
package struct BlobFacts: Hashable, Sendable {
  /// Bytes.
  package let size: Int64
  /// As no rule of the user had a say in it; a skip is one for the content.
  package let outcome: FileOutcome

  package init(size: Int64, outcome: FileOutcome) {
    self.size = size
    self.outcome = outcome
  }
}
