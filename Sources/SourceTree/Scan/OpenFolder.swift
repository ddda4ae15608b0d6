/// A folder the walk is in: its entries, how far they are visited, and what holds for them.
final class OpenFolder {
  /// Nil while parked, to keep few descriptors open in deep trees.
  var handle: DirectoryHandle?
  let status: FileStatus
  let listing: DirectoryListing
  var nextEntry = 0
  /// The length of the folder's path with its final slash.
  let pathCount: Int
  let rules: RuleStack
  let repository: GitRepository?
  let closing: Closing?
  /// Whether everything below belongs to the scan, or only what its focus names.
  let isInFocus: Bool

  init(
    handle: DirectoryHandle, status: FileStatus, listing: DirectoryListing, pathCount: Int,
    rules: RuleStack, repository: GitRepository?, closing: Closing?, isInFocus: Bool
  ) {
    self.handle = handle
    self.status = status
    self.listing = listing
    self.pathCount = pathCount
    self.rules = rules
    self.repository = repository
    self.closing = closing
    self.isInFocus = isInFocus
  }
}

/// Why a folder that is ignored was entered nevertheless: for what a repository tracks in it, or
/// for what a `!` rule brings back. Everything else in it is dropped by the folder's rule.
enum Closing {
  /// Tracked files stay in.
  case git(RuleMatch)
  /// Dropped by the user or by .apusignore, which tracking does not undo.
  case own(RuleMatch)

  var match: RuleMatch {
    switch self {
    case .git(let match), .own(let match): match
    }
  }

  var sparesTrackedFiles: Bool {
    if case .git = self { true } else { false }
  }
}
