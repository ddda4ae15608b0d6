import CodeModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The place a walk starts from, with the rules that hold there from above.
struct RootContext {
  let directory: DirectoryHandle
  /// Without symbolic links.
  let location: LocalPath
  /// The root's path from the top of its repository with a final slash; empty at the top itself
  /// and without a repository. The walk's paths begin with it.
  private(set) var prefix: [UInt8] = []
  private(set) var repository: GitRepository?
  private(set) var rules: RuleStack
  /// Set when the root's repository ignores the root but tracks something in it.
  private(set) var closing: RuleMatch?

  init(_ scanner: SourceTreeScanner) throws(SourceTreeFault) {
    do throws(SystemFault) {
      directory = try DirectoryHandle(path: scanner.root)
    } catch {
      throw SourceTreeFault(root: scanner.root, error)
    }
    guard let location = LocalPath(scanner.root).resolved else {
      throw .rootMissing(path: scanner.root)
    }
    self.location = location
    rules = RuleStack(git: [BuiltInRules.withoutRepository])
    if GitLayout(top: location) == nil { adoptRepositoryAbove(scanner) }
    let overriding = IgnoreRules(
      lines: scanner.ignoredPatterns, label: "ignored patterns", baseCount: prefix.count)
    if !overriding.isEmpty { rules.overriding = overriding }
  }

  /// Looks for a repository that holds the root and takes over its rules down to the root.
  private mutating func adoptRepositoryAbove(_ scanner: SourceTreeScanner) {
    var top = location.parent
    while let candidate = top {
      if let found = GitRepository(
        top: candidate, baseCount: 0, environment: scanner.gitEnvironment,
        limits: scanner.limits)
      {
        adopt(found, top: candidate, scanner)
        return
      }
      top = candidate.parent
    }
  }

  private mutating func adopt(
    _ found: GitRepository, top: LocalPath, _ scanner: SourceTreeScanner
  ) {
    let path = Array(location.bytes.dropFirst(top.appending("").bytes.count))
    var rules = RuleStack(git: found.standardRules)
    var closing: RuleMatch?
    var nameStart = 0
    for end in path.indices.filter({ path[$0] == UInt8(ascii: "/") }) + [path.count] {
      let folder = nameStart == 0 ? top : top.appending(path[..<(nameStart - 1)])
      rules.addFiles(in: folder, top: top, baseCount: nameStart, found, scanner.limits)
      path[..<end].withUnsafeBufferPointer { bytes in
        let subject = MatchSubject(path: bytes, nameStart: nameStart, isDirectory: true)
        if let match = rules.gitMatch(subject), match.drops { closing = closing ?? match }
      }
      nameStart = end + 1
    }
    let isTracked = path.withUnsafeBufferPointer { bytes in
      found.tracksAnything(in: MatchSubject(path: bytes, nameStart: 0, isDirectory: true))
    }
    guard closing == nil || isTracked else { return }
    (self.closing, repository, prefix) = (closing, found, path + [UInt8(ascii: "/")])
    self.rules = rules
  }
}

extension RuleStack {
  /// Adds the rule files of a folder above the root.
  fileprivate mutating func addFiles(
    in folder: LocalPath, top: LocalPath, baseCount: Int, _ repository: GitRepository,
    _ limits: ScanLimits
  ) {
    let names = [(".gitignore", \RuleStack.git), (".apusignore", \RuleStack.own)]
    for (name, list) in names {
      let file = folder.appending(name)
      guard let bytes = file.contents(countMax: limits.ruleFileBytesMax) else { continue }
      self[keyPath: list].append(
        IgnoreRules(
          parsing: bytes, label: file.text, baseCount: baseCount,
          foldsCase: repository.foldsCase))
    }
  }
}

extension SourceTreeFault {
  init(root: String, _ fault: SystemFault) {
    self =
      switch fault.code {
      case ENOENT: .rootMissing(path: root)
      case ENOTDIR where LocalPath(root).kind == nil: .rootMissing(path: root)
      case ENOTDIR: .rootNotDirectory(path: root)
      default: .rootUnreadable(path: root, reason: fault.text)
      }
  }
}
