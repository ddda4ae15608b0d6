/// What a garbage collection removed.
package struct GarbageReport: Hashable, Sendable {
  package let analysisCount: Int
  package let vectorCount: Int
  package let treeNodeCount: Int
  package let bytesReclaimed: Int64

  package init(
    analysisCount: Int, vectorCount: Int, treeNodeCount: Int, bytesReclaimed: Int64
  ) {
    self.analysisCount = analysisCount
    self.vectorCount = vectorCount
    self.treeNodeCount = treeNodeCount
    self.bytesReclaimed = bytesReclaimed
  }
}
