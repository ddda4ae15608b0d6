import CodeModel

/// One run through a tree, depth first and in the order of paths.
///
/// The folders on the way are a list, not recursion, so depth costs no stack; the deepest few hold
/// an open descriptor, the others are reopened on the way back.
struct TreeWalk {
  private static let openFolderCountMax = 64
  private static let progressInterval = 256

  let limits: ScanLimits
  let environment: GitEnvironment
  let context: RootContext
  let focus: PathFocus?
  let observer: ScanObserver
  /// The path of the entry being visited, from the top of the root's repository.
  var path: [UInt8]
  var folders: [OpenFolder] = []
  var reader: FileReader
  var ledger: WalkLedger
  private var fileCount = 0

  init(
    _ context: RootContext, scanner: SourceTreeScanner, previous: [FileRecord],
    focus: PathFocus?, observer: ScanObserver
  ) {
    self.context = context
    self.focus = focus
    self.observer = observer
    limits = scanner.limits
    environment = scanner.gitEnvironment
    path = context.prefix
    reader = FileReader(
      limits: scanner.limits, catalog: scanner.catalog, previous: previous,
      knownBlobs: scanner.knownBlobs)
    ledger = WalkLedger(limits: scanner.limits)
  }

  var relativePath: RepositoryPath { RepositoryPath(bytes: Array(path[context.prefix.count...])) }

  mutating func run() throws(SourceTreeFault) {
    do throws(SystemFault) {
      try folders.append(
        openFolder(
          context.directory, rules: context.rules, repository: context.repository,
          closing: context.closing.map { .git($0) }, isInFocus: focus?.coversRoot ?? true))
    } catch {
      throw SourceTreeFault(root: context.location.text, error)
    }
    while let folder = folders.last {
      if folder.nextEntry < folder.listing.entries.count, folder.handle != nil {
        folder.nextEntry += 1
        visit(folder.listing.entries[folder.nextEntry - 1], of: folder)
      } else {
        leave()
      }
    }
    observer.onProgress?(fileCount)
  }

  private mutating func visit(_ entry: DirectoryListing.Entry, of folder: OpenFolder) {
    path.removeSubrange(folder.pathCount...)
    path += folder.listing.name(entry)
    guard !isGitEntry(folder), let isInFocus = isInFocus(entry, of: folder) else { return }
    guard path.count - context.prefix.count <= limits.pathBytesMax else {
      ledger.note(relativePath, "its path is longer than \(limits.pathBytesMax) bytes")
      return
    }
    switch decide(entry, in: folder) {
    case .drop(let match): ledger.count(match, isDirectory: entry.kind == .directory)
    case .enter(let closing): enter(entry, of: folder, closing, isInFocus: isInFocus)
    case .take(let isWanted): take(entry, of: folder, isWanted: isWanted)
    }
  }

  /// Whether everything below an entry belongs to the scan, or only what its focus names; nil for an
  /// entry it has nothing to do with.
  private func isInFocus(_ entry: DirectoryListing.Entry, of folder: OpenFolder) -> Bool? {
    guard !folder.isInFocus, let focus else { return true }
    switch focus.relation(of: relativePath) {
    case .inside: return true
    case .onTheWay: return entry.kind == .directory ? false : nil
    case .outside: return nil
    }
  }

  private func isGitEntry(_ folder: OpenFolder) -> Bool {
    let name = path[folder.pathCount...]
    guard name.count == 4 else { return false }
    if folder.repository?.foldsCase == true {
      return zip(name, ".git".utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
    return name.elementsEqual(".git".utf8)
  }

  private mutating func take(
    _ entry: DirectoryListing.Entry, of folder: OpenFolder, isWanted: Bool
  ) {
    guard let handle = folder.handle else { return }
    fileCount += 1
    if fileCount % Self.progressInterval == 0 { observer.onProgress?(fileCount) }
    let place = FileReader.Place(
      path: path, prefixCount: context.prefix.count, nameStart: folder.pathCount,
      repository: folder.repository, isWanted: isWanted)
    do throws(SystemFault) {
      try folder.listing.withName(entry) { name throws(SystemFault) in
        try reader.examine(name, in: handle, place)
      }
    } catch  where error.meansAbsent {
      return
    } catch {
      ledger.note(relativePath, "cannot be read: \(error.text)")
    }
  }

  private mutating func enter(
    _ entry: DirectoryListing.Entry, of folder: OpenFolder, _ closing: Closing?, isInFocus: Bool
  ) {
    guard let handle = folder.handle else { return }
    do throws(SystemFault) {
      let opened = try folder.listing.withName(entry) { name throws(SystemFault) in
        try handle.directory(named: name)
      }
      path.append(UInt8(ascii: "/"))
      folders.append(
        try openFolder(
          opened, rules: folder.rules, repository: folder.repository, closing: closing,
          isInFocus: isInFocus))
      park()
    } catch  where error.meansAbsent {
      return
    } catch {
      ledger.note(relativePath, "cannot be listed: \(error.text)")
    }
  }

  private func park() {
    let parked = folders.count - 1 - Self.openFolderCountMax
    if parked >= 0 { folders[parked].handle = nil }
  }

  /// Goes back to the folder above, reopening it through `..` when it was parked.
  private mutating func leave() {
    let left = folders.removeLast()
    guard let folder = folders.last, folder.handle == nil else { return }
    if let handle = try? left.handle?.parent(), let status = try? handle.status(),
      status.isSameEntry(as: folder.status)
    {
      folder.handle = handle
    } else {
      path.removeSubrange(max(folder.pathCount - 1, context.prefix.count)...)
      ledger.note(relativePath, "was moved while it was scanned; the rest of it is left out")
    }
  }

  func result() -> SourceScan {
    SourceScan(
      records: reader.records, isWhole: focus == nil, diagnostics: ledger.diagnostics,
      furtherDiagnosticCount: ledger.furtherDiagnosticCount, filesRead: reader.filesRead,
      ignoredCounts: ledger.ignoredCounts, learnedBlobs: reader.memory?.learned ?? [:])
  }
}
