package import CodeModel
package import Languages

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lists the files of a source tree that belong to it, and tells which of them can be searched.
///
/// The files are those of `git ls-files -co --exclude-standard`: what a repository tracks, and what
/// it neither tracks nor ignores. Beyond git:
/// - Repositories inside the tree, submodules or not, are entered and follow their own rules.
/// - Without a repository, .gitignore files hold all the same and installed packages are left out.
/// - .apusignore files, in the syntax of .gitignore, win over all of git's rules; a `!` line brings
///   a file or folder back, also out of an ignored folder when the line names the folder.
/// - A root that its repository ignores is a tree of its own.
///
/// Symbolic links are listed and never followed. Nothing but directories and regular files is ever
/// opened.
package struct SourceTreeScanner: TreeSource {
  /// Grows when the same file could get another outcome than before; earlier records are then not
  /// to be given to `scan`.
  package static let version = 2

  let root: String
  let limits: ScanLimits
  let ignoredPatterns: [String]
  let gitEnvironment: GitEnvironment
  let catalog: LanguageCatalog
  let knownBlobs: (any KnownBlobs)?

  /// `ignoredPatterns` are lines in .gitignore syntax that win over all rule files; `catalog` tells
  /// the languages of files; files that git checked out from `knownBlobs` are not read.
  package init(
    root: String, limits: ScanLimits = .default, ignoredPatterns: [String] = [],
    gitEnvironment: GitEnvironment = .current, catalog: LanguageCatalog = .bundled,
    knownBlobs: (any KnownBlobs)? = nil
  ) {
    self.knownBlobs = knownBlobs
    self.catalog = catalog
    self.root = root
    self.limits = limits
    self.ignoredPatterns = ignoredPatterns
    self.gitEnvironment = gitEnvironment
  }

  package func scan(
    previous: [FileRecord] = [], focus: PathFocus? = nil, observer: ScanObserver = ScanObserver()
  ) throws(SourceTreeFault) -> SourceScan {
    let context = try RootContext(self)
    var walk = TreeWalk(
      context, scanner: self, previous: previous, focus: focus, observer: observer)
    try walk.run()
    return walk.result()
  }

  /// Never leads through a symbolic link and never opens anything but a regular file.
  package func read(_ path: RepositoryPath) throws(SourceTreeFault) -> [UInt8] {
    do throws(SystemFault) {
      let names = path.bytes.split(separator: UInt8(ascii: "/")).map {
        $0.map { CChar(bitPattern: $0) } + [0]
      }
      guard let name = names.last else { throw SystemFault(code: ENOENT) }
      var directory = try DirectoryHandle(path: root)
      for folder in names.dropLast() { directory = try directory.directory(named: folder) }
      guard try directory.status(named: name).kind == .file else {
        throw SystemFault(code: EINVAL)
      }
      if let bytes = try directory.file(named: name).contents(countMax: limits.fileBytesMax) {
        return bytes
      }
    } catch {
      if error.meansAbsent { throw .fileMissing(path: path) }
      throw .fileUnreadable(path: path, reason: error.text)
    }
    throw .fileTooLarge(path: path, byteCountMax: limits.fileBytesMax)
  }
}
