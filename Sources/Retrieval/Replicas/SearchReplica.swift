package import CodeModel
package import Storage

/// The rows of a codebase that a service keeps and searches.
package struct SearchReplica: Sendable {
  let rows: any RowStore
  /// What the codebase is called there.
  let name: String
  /// Of the rows that are found, the paths at which the view has them.
  let paths: @Sendable ([RowFile]) throws(StorageFault) -> [RowFile: RepositoryPath]
  /// Files of the view whose rows are not there (yet); they are searched here.
  let lacking: Set<RepositoryPath>

  package init(
    rows: any RowStore, name: String, lacking: Set<RepositoryPath>,
    paths: @escaping @Sendable ([RowFile]) throws(StorageFault) -> [RowFile: RepositoryPath]
  ) {
    self.rows = rows
    self.name = name
    self.lacking = lacking
    self.paths = paths
  }
}
