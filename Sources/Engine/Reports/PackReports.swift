/// What an export wrote.
package struct ExportReport: Hashable, Sendable {
  package let root: String
  package let path: String
  package let contentCount: Int
  package let vectorCount: Int
  package let byteCount: Int
  /// One line each: what the pack lacks of the folder.
  package let notices: [String]
}

/// What an import took.
package struct ImportReport: Sendable {
  /// What the synchronisation did: `filesTaken` came from the pack, `filesAnalysed` did not.
  package var index: IndexReport
  package var packContentCount = 0
  package var vectorsTaken = 0
  /// Texts that have no vector yet.
  package var textsLackingVector = 0
  /// Contents parsed, and texts embedded, to compare the pack with.
  package var contentsCompared = 0
  package var textsCompared = 0
  package var notices: [String] = []

  package init(index: IndexReport) {
    self.index = index
  }
}
