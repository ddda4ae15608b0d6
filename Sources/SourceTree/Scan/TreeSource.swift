package import CodeModel

/// Where the files of a view come from: a folder as it is now, or a commit of a repository.
package protocol TreeSource: Sendable {
  /// Lists the files and reads those that `previous` does not describe.
  ///
  /// - Parameters:
  ///   - previous: Earlier records, sorted by path.
  ///   - focus: Paths to look at, with everything below them; nil for the whole tree. The scan then
  ///     tells of these only.
  ///   - observer: What to tell while it goes on.
  func scan(
    previous: [FileRecord], focus: PathFocus?, observer: ScanObserver
  ) throws(SourceTreeFault) -> SourceScan

  /// The content of a file of the tree, which may be newer than the last scan.
  func read(_ path: RepositoryPath) throws(SourceTreeFault) -> [UInt8]
}

/// Hears of a scan while it goes on, from the scanning thread.
package struct ScanObserver: Sendable {
  /// Told now and then how many files were seen so far.
  package var onProgress: (@Sendable (Int) -> Void)?
  /// Told each folder the scan is about to list, by its path from the root; empty for the root.
  /// Whoever starts to watch the folder now misses nothing that happens after its listing.
  package var onFolder: (@Sendable (RepositoryPath) -> Void)?

  package init(
    onProgress: (@Sendable (Int) -> Void)? = nil,
    onFolder: (@Sendable (RepositoryPath) -> Void)? = nil
  ) {
    self.onProgress = onProgress
    self.onFolder = onFolder
  }
}
