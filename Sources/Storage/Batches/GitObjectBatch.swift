/// What a scan found out about git's blobs.
package struct GitObjectBatch: Sendable {
  /// Of the rules by which the files were judged.
  package let version: Int
  package let objects: [GitObjectName: GitObjectFacts]

  package init(version: Int, objects: [GitObjectName: GitObjectFacts]) {
    self.version = version
    self.objects = objects
  }
}
