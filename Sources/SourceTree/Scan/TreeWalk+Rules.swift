import CodeModel

extension TreeWalk {
  /// What becomes of an entry.
  enum Decision {
    case take(isWanted: Bool)
    case enter(Closing?)
    case drop(RuleMatch)
  }

  /// Applies the rules that hold in a folder to one of its entries, which `path` names.
  func decide(_ entry: DirectoryListing.Entry, in folder: OpenFolder) -> Decision {
    let isDirectory = entry.kind == .directory
    return path.withUnsafeBufferPointer { bytes in
      let subject = MatchSubject(
        path: bytes, nameStart: folder.pathCount, isDirectory: isDirectory)
      let own = folder.rules.ownMatch(subject)
      if let own, !own.drops { return isDirectory ? .enter(nil) : .take(isWanted: true) }
      let closing = own.map { .own($0) } ?? folder.closing ?? gitClosing(subject, folder)
      guard let closing else { return isDirectory ? .enter(nil) : .take(isWanted: false) }
      let isSpared = closing.sparesTrackedFiles && isTracked(subject, folder.repository)
      guard isDirectory else { return isSpared ? .take(isWanted: false) : .drop(closing.match) }
      return isSpared || folder.rules.mayReinclude(below: subject)
        ? .enter(closing) : .drop(closing.match)
    }
  }

  private func gitClosing(_ subject: MatchSubject, _ folder: OpenFolder) -> Closing? {
    folder.rules.gitMatch(subject).flatMap { $0.drops ? .git($0) : nil }
  }

  private func isTracked(_ subject: MatchSubject, _ repository: GitRepository?) -> Bool {
    guard let repository else { return false }
    return subject.isDirectory ? repository.tracksAnything(in: subject) : repository.tracks(subject)
  }

  /// Lists a folder, whose path with its final slash `path` holds, and adds the rules it brings.
  mutating func openFolder(
    _ handle: DirectoryHandle, rules: RuleStack, repository: GitRepository?, closing: Closing?,
    isInFocus: Bool
  ) throws(SystemFault) -> OpenFolder {
    observer.onFolder?(relativeFolder)
    let listing = try DirectoryListing(of: handle)
    var (rules, repository, closing) = (rules, repository, closing)
    if listing.entry(named: ".git") != nil, let inner = innerRepository() {
      closing = closingOfRepository(in: repository, closing)
      repository = inner
      rules.git = inner.standardRules
    }
    if let file = ruleFile(".gitignore", listing, handle, repository) { rules.git.append(file) }
    if let file = ruleFile(".apusignore", listing, handle, repository) { rules.own.append(file) }
    return OpenFolder(
      handle: handle, status: try handle.status(), listing: listing, pathCount: path.count,
      rules: rules, repository: repository, closing: closing, isInFocus: isInFocus)
  }

  /// The path of the folder whose path with its final slash `path` holds.
  private var relativeFolder: RepositoryPath {
    RepositoryPath(bytes: Array(path[context.prefix.count...].dropLast()))
  }

  private func innerRepository() -> GitRepository? {
    let relative = relativeFolder.bytes
    let top = relative.isEmpty ? context.location : context.location.appending(relative)
    return GitRepository(
      top: top, baseCount: path.count, environment: environment, limits: limits)
  }

  /// An ignored folder that turns out to be a submodule is wanted whole; one that is a repository
  /// of its own must not have its tracked files taken for those of the outer one.
  private func closingOfRepository(in outer: GitRepository?, _ closing: Closing?) -> Closing? {
    guard let closing, closing.sparesTrackedFiles else { return closing }
    let isSubmodule = path.dropLast().withUnsafeBufferPointer { bytes in
      outer?.tracks(MatchSubject(path: bytes, nameStart: 0, isDirectory: true)) == true
    }
    return isSubmodule ? nil : .own(closing.match)
  }

  /// Reads a rule file; like git, not through a symbolic link.
  private mutating func ruleFile(
    _ name: StaticString, _ listing: DirectoryListing, _ handle: DirectoryHandle,
    _ repository: GitRepository?
  ) -> IgnoreRules? {
    guard let entry = listing.entry(named: name), entry.kind == .file else { return nil }
    let file = RepositoryPath(bytes: Array(path[context.prefix.count...]) + listing.name(entry))
    do throws(SystemFault) {
      let bytes = try listing.withName(entry) { name throws(SystemFault) in
        try handle.file(named: name).contents(countMax: limits.ruleFileBytesMax)
      }
      if let bytes {
        return IgnoreRules(
          parsing: bytes, label: file.string, baseCount: path.count,
          foldsCase: repository?.foldsCase ?? false)
      }
      ledger.note(file, "is larger than \(limits.ruleFileBytesMax) bytes; its rules do not hold")
    } catch {
      ledger.note(file, "cannot be read, so its rules do not hold: \(error.text)")
    }
    return nil
  }
}
