import CodeModel

/// The rules that hold in a commit: its .apusignore files and the user's patterns.
struct CommitRules {
  /// The listed folder from the top of its repository, with a final slash; empty at the top.
  let prefix: [UInt8]
  /// What holds in the listed folder from outside of it.
  let outer: RuleStack
  /// By the folder a file lies in, from the top of the repository with a final slash.
  private var inner: [[UInt8]: IgnoreRules] = [:]

  private static let name = Array(".apusignore".utf8)

  init(
    _ listing: CommitListing, root: String, _ commit: GitObjectID, _ ignoredPatterns: [String],
    _ limits: ScanLimits
  ) throws(GitFault) {
    let git = GitProgram(folder: root)
    prefix = try git.output(["rev-parse", "--show-prefix"]).dropLast()
    var outer = RuleStack()
    for (path, id) in try Self.filesAbove(prefix, git, commit) {
      let blob = listing.repositories.first
      guard let content = try blob?.content(of: id.hexadecimal),
        content.count <= limits.ruleFileBytesMax
      else { continue }
      outer.own.append(Self.rules(content, path, baseCount: path.count - Self.name.count))
    }
    let overriding = IgnoreRules(
      lines: ignoredPatterns, label: "ignored patterns", baseCount: prefix.count)
    if !overriding.isEmpty { outer.overriding = overriding }
    self.outer = outer
    for entry in listing.entries where entry.mode == .file && Self.isRuleFile(entry.path) {
      let content = try listing.repositories[entry.repository].content(of: entry.id.hexadecimal)
      guard let content, content.count <= limits.ruleFileBytesMax else { continue }
      let folder = prefix + entry.path.dropLast(Self.name.count)
      inner[folder] = Self.rules(content, entry.path, baseCount: folder.count)
    }
  }

  /// The rules that a folder adds to those around it.
  func rules(of folder: some Collection<UInt8>) -> IgnoreRules? { inner[Array(folder)] }

  private static func rules(_ content: [UInt8], _ path: [UInt8], baseCount: Int) -> IgnoreRules {
    IgnoreRules(
      parsing: content, label: String(decoding: path, as: UTF8.self), baseCount: baseCount)
  }

  private static func isRuleFile(_ path: [UInt8]) -> Bool {
    guard path.count >= name.count, path.suffix(name.count).elementsEqual(name) else {
      return false
    }
    return path.count == name.count || path[path.count - name.count - 1] == UInt8(ascii: "/")
  }

  /// The rule files of the folders above the listed one, from the top down.
  private static func filesAbove(
    _ prefix: [UInt8], _ git: GitProgram, _ commit: GitObjectID
  ) throws(GitFault) -> [(path: [UInt8], id: GitObjectID)] {
    let slashes = prefix.indices.filter { prefix[$0] == UInt8(ascii: "/") }
    guard !slashes.isEmpty else { return [] }
    let folders = [0] + slashes.dropLast().map { $0 + 1 }
    let paths = folders.map { String(decoding: prefix[..<$0] + name, as: UTF8.self) }
    let output = try git.output(
      ["ls-tree", "-z", "--full-tree", commit.hexadecimal, "--"] + paths)
    return output.split(separator: 0).compactMap { line in
      guard let tree = TreeLine(line), tree.mode & 0o170000 == 0o100000 else { return nil }
      return (Array(tree.path), tree.id)
    }
  }
}
