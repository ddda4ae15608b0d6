package import CodeModel
package import Languages
import Synchronization

/// The files of a commit, read from the objects of its repository; nothing is checked out.
///
/// Files are judged as a scan of the checked-out commit would judge them: by the .apusignore files of
/// the commit, the user's patterns, and the gates for names, sizes and content. A .gitignore drops
/// nothing, as everything in a commit is tracked. Content is the blob's, without the conversions
/// git may do on a checkout. Submodules are entered where their repositories are there.
package final class GitCommitSource: TreeSource {
  package let root: String
  package let commit: GitObjectID
  private let limits: ScanLimits
  private let ignoredPatterns: [String]
  private let catalog: LanguageCatalog
  private let knownBlobs: (any KnownBlobs)?
  /// Made when first needed; a commit never changes.
  private let listing = Mutex<CommitListing?>(nil)

  /// - Parameters:
  ///   - root: A folder of the repository, whose part of the commit is meant.
  ///   - ignoredPatterns: Lines in .gitignore syntax that win over all rule files.
  ///   - knownBlobs: Blobs that need not be read.
  package init(
    root: String, commit: GitObjectID, limits: ScanLimits = .default,
    ignoredPatterns: [String] = [], catalog: LanguageCatalog = .bundled,
    knownBlobs: (any KnownBlobs)? = nil
  ) {
    self.root = root
    self.commit = commit
    self.limits = limits
    self.ignoredPatterns = ignoredPatterns
    self.catalog = catalog
    self.knownBlobs = knownBlobs
  }

  package func scan(
    previous: [FileRecord] = [], focus: PathFocus? = nil, observer: ScanObserver = ScanObserver()
  ) throws(SourceTreeFault) -> SourceScan {
    do throws(GitFault) {
      let listing = try listed()
      let rules = try CommitRules(listing, root: root, commit, ignoredPatterns, limits)
      var walk = CommitWalk(listing, rules: rules, focus: focus, limits: limits)
      let files = walk.run()
      var reader = CommitReader(
        listing, prefix: rules.prefix, limits: limits, catalog: catalog, previous: previous,
        knownBlobs: knownBlobs, observer: observer)
      try reader.examine(files, ledger: &walk.ledger)
      if reader.lacksEverything {
        throw GitFault.objectsMissing(commit: commit.hexadecimal, path: root)
      }
      return SourceScan(
        records: reader.records, isWhole: focus == nil, diagnostics: walk.ledger.diagnostics,
        furtherDiagnosticCount: walk.ledger.furtherDiagnosticCount, filesRead: reader.filesRead,
        ignoredCounts: walk.ledger.ignoredCounts,
        learnedBlobs: knownBlobs == nil ? [:] : reader.memory.learned)
    } catch {
      throw .git(error)
    }
  }

  package func read(_ path: RepositoryPath) throws(SourceTreeFault) -> [UInt8] {
    let content: [UInt8]?
    do throws(GitFault) {
      content = try blob(at: path)
    } catch {
      throw .git(error)
    }
    guard let content else { throw .fileMissing(path: path) }
    guard content.count <= limits.fileBytesMax else {
      throw .fileTooLarge(path: path, byteCountMax: limits.fileBytesMax)
    }
    return content
  }

  private func blob(at path: RepositoryPath) throws(GitFault) -> [UInt8]? {
    let listing = try listed()
    guard let entry = listing.entry(at: path), entry.mode == .file else { return nil }
    return try listing.repositories[entry.repository].content(of: entry.id.hexadecimal)
  }

  private func listed() throws(GitFault) -> CommitListing {
    if let listing = listing.withLock({ $0 }) { return listing }
    let made = try CommitListing(commit, folder: root)
    listing.withLock { $0 = made }
    return made
  }
}
