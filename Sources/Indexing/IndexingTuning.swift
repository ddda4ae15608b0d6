/// Everything of a synchronisation that a user may set.
package struct IndexingTuning: Hashable, Sendable {
  /// Files and bytes of a batch: what a crash can cost, and what is in memory at once.
  package var batchFilesMax = Synchronizer.batchFilesMax
  package var batchBytesMax = Synchronizer.batchBytesMax
  /// Files that are read and parsed at once; nil for one per core.
  package var threadCount: Int?
  package var segmentCountMax = CompactionPolicy().segmentCountMax
  /// Names how files are judged and divided where that is not the usual way; what was indexed in
  /// another way is indexed anew.
  package var variant = ""

  package init() {}

  /// What holds unless settings say otherwise.
  package static let standard = IndexingTuning()
}
