import CodeModel

/// The files of a commit below one folder, those of its submodules among them.
struct CommitListing {
  struct Entry {
    /// From the folder that is listed.
    let path: [UInt8]
    let mode: Mode
    let id: GitObjectID
    /// Which of `repositories` holds the blob.
    let repository: Int
  }

  enum Mode {
    case file, symbolicLink
  }

  /// Sorted by path.
  private(set) var entries: [Entry] = []
  private(set) var repositories: [BlobReader] = []
  /// Paths that are not listed, each with why.
  private(set) var notes: [ScanDiagnostic] = []

  /// Lists a commit of the repository that a folder lies in, from that folder down.
  init(_ commit: GitObjectID, folder: String) throws(GitFault) {
    let git = GitProgram(folder: folder)
    try list(commit, git, prefix: [], folder: LocalPath(folder), depth: 0)
    entries.sort { $0.path.lexicographicallyPrecedes($1.path) }
  }

  /// The entry at a path, or nil when there is none.
  func entry(at path: RepositoryPath) -> Entry? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].path.lexicographicallyPrecedes(path.bytes) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < entries.count && entries[low].path == path.bytes ? entries[low] : nil
  }

  /// Submodules inside submodules are entered so deep.
  private static let depthMax = 16

  private mutating func list(
    _ commit: GitObjectID, _ git: GitProgram, prefix: [UInt8], folder: LocalPath, depth: Int
  ) throws(GitFault) {
    let scope = git.directory == nil ? [] : ["--full-tree"]
    let outcome = try git.outcome(["ls-tree", "-r", "-z"] + scope + [commit.hexadecimal])
    guard outcome.status == 0 else { throw Self.fault(outcome, git, commit) }
    let repository = repositories.count
    repositories.append(BlobReader(git, commit))
    var links: [(path: [UInt8], commit: GitObjectID)] = []
    for line in outcome.output.split(separator: 0) {
      guard let item = TreeLine(line) else {
        throw .failed(path: git.folder, message: "ls-tree wrote a line of another form")
      }
      guard !item.path.namesSpecialEntry else { continue }
      let path = prefix + item.path
      switch item.mode {
      case 0o120000:
        entries.append(
          Entry(path: path, mode: .symbolicLink, id: item.id, repository: repository))
      case 0o160000: links.append((Array(item.path), item.id))
      default:
        entries.append(Entry(path: path, mode: .file, id: item.id, repository: repository))
      }
    }
    guard !links.isEmpty else { return }
    let finder = try SubmoduleFinder(commit, git, workTree: folder)
    for link in links {
      try enter(link.path, link.commit, finder, prefix: prefix, folder: folder, depth: depth)
    }
  }

  /// Lists a submodule at the commit that its repository records, where that commit is there.
  private mutating func enter(
    _ path: [UInt8], _ commit: GitObjectID, _ finder: SubmoduleFinder, prefix: [UInt8],
    folder: LocalPath, depth: Int
  ) throws(GitFault) {
    guard depth < Self.depthMax else {
      return note(prefix + path, "submodules lie deeper than \(Self.depthMax) levels")
    }
    guard let git = try finder.repository(at: path, holding: commit) else {
      return note(prefix + path, finder.absence(of: path))
    }
    try list(
      commit, git, prefix: prefix + path + [UInt8(ascii: "/")], folder: folder.appending(path),
      depth: depth + 1)
  }

  private mutating func note(_ path: [UInt8], _ message: String) {
    notes.append(ScanDiagnostic(path: RepositoryPath(bytes: path), message: message))
  }

  private static func fault(
    _ outcome: GitProcess.Outcome, _ git: GitProgram, _ commit: GitObjectID
  ) -> GitFault {
    let text = String(decoding: outcome.complaint, as: UTF8.self)
    let signs = ["not a tree object", "could not fetch", "bad object", "unable to read tree"]
    guard signs.contains(where: text.contains) else { return git.fault(outcome) }
    return .objectsMissing(commit: commit.hexadecimal, path: git.folder)
  }
}

/// A line of `git ls-tree`: `MODE SP KIND SP ID TAB PATH`.
struct TreeLine {
  let mode: Int
  let id: GitObjectID
  let path: ArraySlice<UInt8>

  init?(_ line: ArraySlice<UInt8>) {
    guard let tab = line.firstIndex(of: 0x09) else { return nil }
    let words = line[..<tab].split(separator: 0x20)
    guard words.count == 3, let mode = Int(String(decoding: words[0], as: UTF8.self), radix: 8),
      let id = GitObjectID(hexadecimal: words[2])
    else { return nil }
    (self.mode, self.id, path) = (mode, id, line[(tab + 1)...])
  }
}

extension ArraySlice<UInt8> {
  /// Whether a component is one that no checkout makes: `.`, `..` or `.git`.
  fileprivate var namesSpecialEntry: Bool {
    guard contains(UInt8(ascii: ".")) else { return false }
    return split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).contains { name in
      name.first == UInt8(ascii: ".")
        && [".", "..", ".git"].contains(String(decoding: name, as: UTF8.self))
    }
  }
}
