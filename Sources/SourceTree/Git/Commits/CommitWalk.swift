import CodeModel

/// A file of a commit that no rule drops.
struct CommitFile {
  let entry: CommitListing.Entry
  /// A `!` rule of the user names it.
  let isWanted: Bool
}

/// Applies rules to the files of a commit, in the order of their paths.
struct CommitWalk {
  private let listing: CommitListing
  private let rules: CommitRules
  private let focus: PathFocus?
  var ledger: WalkLedger
  /// The folders above the file being visited, the listed one first.
  private var folders: [Folder]

  private struct Folder {
    /// Length of its path with the final slash, from the top of the repository.
    let pathCount: Int
    let rules: RuleStack
    /// The rule that drops everything in it but what a `!` rule brings back.
    let closing: RuleMatch?
    /// Nothing in it can be brought back.
    let isDropped: Bool
  }

  init(_ listing: CommitListing, rules: CommitRules, focus: PathFocus?, limits: ScanLimits) {
    self.listing = listing
    self.rules = rules
    self.focus = focus
    ledger = WalkLedger(limits: limits)
    var stack = rules.outer
    if let own = rules.rules(of: rules.prefix) { stack.own.append(own) }
    folders = [
      Folder(pathCount: rules.prefix.count, rules: stack, closing: nil, isDropped: false)
    ]
    for note in listing.notes { ledger.note(note.path, note.message) }
  }

  mutating func run() -> [CommitFile] {
    var files: [CommitFile] = []
    files.reserveCapacity(listing.entries.count)
    var last: [UInt8] = rules.prefix
    for entry in listing.entries {
      let relative = RepositoryPath(bytes: entry.path)
      if let focus, !focus.covers(relative) { continue }
      guard entry.path.count <= ledger.limits.pathBytesMax else {
        ledger.note(relative, "its path is longer than \(ledger.limits.pathBytesMax) bytes")
        continue
      }
      let path = rules.prefix + entry.path
      leaveFolders(from: last, to: path)
      enterFolders(of: path)
      last = path
      if let isWanted = take(path) { files.append(CommitFile(entry: entry, isWanted: isWanted)) }
    }
    return files
  }

  private mutating func leaveFolders(from last: [UInt8], to path: [UInt8]) {
    let common = zip(last, path).prefix { $0 == $1 }.count
    while folders.count > 1, folders[folders.count - 1].pathCount > common { folders.removeLast() }
  }

  private mutating func enterFolders(of path: [UInt8]) {
    while let folder = folders.last, !folder.isDropped,
      let slash = path[folder.pathCount...].firstIndex(of: UInt8(ascii: "/"))
    {
      folders.append(enter(path[..<slash], from: folder))
    }
  }

  private mutating func enter(_ path: ArraySlice<UInt8>, from outer: Folder) -> Folder {
    var stack = outer.rules
    if let own = rules.rules(of: path + [UInt8(ascii: "/")]) { stack.own.append(own) }
    let (closing, isDropped) = path.withUnsafeBufferPointer { bytes in
      let subject = MatchSubject(path: bytes, nameStart: outer.pathCount, isDirectory: true)
      let own = outer.rules.ownMatch(subject)
      if let own, !own.drops { return (RuleMatch?.none, false) }
      let closing = own ?? outer.closing
      return (closing, closing != nil && !outer.rules.mayReinclude(below: subject))
    }
    if let closing, isDropped { ledger.count(closing, isDirectory: true) }
    return Folder(
      pathCount: path.count + 1, rules: stack, closing: closing, isDropped: isDropped)
  }

  /// Whether a `!` rule names the file; nil for one that is dropped.
  private mutating func take(_ path: [UInt8]) -> Bool? {
    guard let folder = folders.last, !folder.isDropped else { return nil }
    let own = path.withUnsafeBufferPointer { bytes in
      folder.rules.ownMatch(
        MatchSubject(path: bytes, nameStart: folder.pathCount, isDirectory: false))
    }
    if let own, !own.drops { return true }
    guard let closing = own ?? folder.closing else { return false }
    ledger.count(closing, isDirectory: false)
    return nil
  }
}
