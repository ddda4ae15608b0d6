import CodeModel

/// Finds the repositories of a commit's submodules, where git keeps them.
struct SubmoduleFinder {
  private let workTree: LocalPath
  /// Where the repository keeps those of its submodules.
  private let modules: LocalPath
  /// Names by path, from the .gitmodules of the commit.
  private var names: [[UInt8]: [UInt8]] = [:]

  /// - Parameter workTree: The folder that paths start from; there need be nothing in it.
  init(_ commit: GitObjectID, _ git: GitProgram, workTree: LocalPath) throws(GitFault) {
    self.workTree = workTree
    let output = try git.output(["rev-parse", "--git-common-dir", "--show-prefix"])
    let lines = output.split(separator: 0x0A, omittingEmptySubsequences: false)
    let common = LocalPath(bytes: lines.first ?? [])
    let prefix = lines.dropFirst().first ?? []
    // Without a repository of its own, git answers from the folder it was sent to.
    let base = git.directory == nil ? LocalPath(git.folder) : LocalPath("")
    modules = (common.isAbsolute ? common : base.appending(common.bytes)).appending("modules")
    let settings = try git.outcome([
      "config", "--null", "--blob=\(commit.hexadecimal):.gitmodules", "--get-regexp",
      "^submodule\\..*\\.path$",
    ])
    guard settings.status == 0 else { return }
    for setting in settings.output.split(separator: 0) {
      guard let end = setting.firstIndex(of: 0x0A) else { continue }
      let name = setting[..<end].dropFirst("submodule.".utf8.count).dropLast(".path".utf8.count)
      let path = setting[(end + 1)...]
      guard path.starts(with: prefix), Self.isSafe(name) else { continue }
      names[Array(path.dropFirst(prefix.count))] = Array(name)
    }
  }

  /// Git refuses names that would lead out of the folder of submodules, and so do we.
  private static func isSafe(_ name: ArraySlice<UInt8>) -> Bool {
    !name.isEmpty && name.first != UInt8(ascii: "/")
      && !name.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }

  /// The repository of the submodule at a path, if it has a commit.
  func repository(
    at path: [UInt8], holding commit: GitObjectID
  ) throws(GitFault) -> GitProgram? {
    for place in places(of: path) where place.appending("HEAD").kind == .file {
      let git = GitProgram(folder: workTree.appending(path).text, directory: place.text)
      let outcome = try git.outcome(["cat-file", "-e", "\(commit.hexadecimal)^{commit}"])
      if outcome.status == 0 { return git }
    }
    return nil
  }

  /// The repository of what is checked out at the path, then the one that git keeps for later.
  private func places(of path: [UInt8]) -> [LocalPath] {
    let checkedOut = GitLayout(top: workTree.appending(path))?.own
    let kept = names[path].map { modules.appending($0) }
    return [checkedOut, kept].compactMap(\.self)
  }

  /// Why the files of a submodule are left out.
  func absence(of path: [UInt8]) -> String {
    places(of: path).contains { $0.appending("HEAD").kind == .file }
      ? "is a submodule whose repository lacks the commit; git submodule update fetches it"
      : "is a submodule that is not here; git submodule update --init fetches it"
  }
}
