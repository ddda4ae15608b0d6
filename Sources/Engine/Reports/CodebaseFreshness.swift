/// How far an index agrees with its folder, and why it does not.
package struct CodebaseFreshness: Hashable, Sendable {
  /// What a synchronisation would have to do.
  package struct Pending: Hashable, Sendable {
    package let filesAdded: Int
    package let filesModified: Int
    /// Files that are gone or are skipped now.
    package let filesRemoved: Int
    /// Files of the same content that this version of the program analyses otherwise.
    package let filesAnalysedOtherwise: Int
    /// A few of the paths of all these.
    package let examples: [String]

    package var fileCount: Int {
      filesAdded + filesModified + filesRemoved + filesAnalysedOtherwise
    }
  }

  /// Nil when the folder could not be looked at.
  package let pending: Pending?
  /// What could not be listed or read, the first few, one sentence each.
  package let failures: [String]
  package let failureCount: Int
  /// Each file of the folder can be found by its words and names as they are now.
  package let isLexicalLegCurrent: Bool
  /// Each chunk of the folder has its vector.
  package let isVectorLegCurrent: Bool
  /// Why the index is not current, one sentence without a full stop each; empty when it is.
  package let reasons: [String]
}
