/// What a garbage collection removed.
package struct CollectionReport: Hashable, Sendable {
  package var analysisCount = 0
  package var vectorCount = 0
  package var treeNodeCount = 0
  /// Segments that were merged, or rewritten without what was dead in them.
  package var segmentCount = 0
  package var strayFileCount = 0
  /// Of the store and all segments.
  package var byteCountBefore: Int64 = 0
  package var byteCountAfter: Int64 = 0
  /// Roots of codebases whose folders are gone; what they hold is kept until they are cleared.
  package var goneRoots: [String] = []

  package init() {}
}
