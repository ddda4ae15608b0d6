import CodeModel
import ContentHashing

/// What of a git repository decides which files belong to it.
final class GitRepository {
  /// The length, in the walk's paths, of the repository's top folder with its final slash.
  let baseCount: Int
  let foldsCase: Bool
  /// Rules that stand in no .gitignore: the user's, then the repository's own.
  let standardRules: [IgnoreRules]
  let objectFormat: GitObjectFormat
  private let top: LocalPath
  private let layout: GitLayout
  private let countMax: Int

  /// Nil when the folder is not the top of a repository's work tree.
  init?(top: LocalPath, baseCount: Int, environment: GitEnvironment, limits: ScanLimits) {
    guard let layout = GitLayout(top: top) else { return nil }
    self.layout = layout
    self.top = top
    self.baseCount = baseCount
    countMax = limits.ruleFileBytesMax
    var configuration = GitConfiguration()
    for file in environment.configurationFiles + [layout.common.appending("config")] {
      if let bytes = file.contents(countMax: countMax) { configuration.read(bytes) }
    }
    if configuration.flag("extensions.worktreeconfig"),
      let bytes = layout.own.appending("config.worktree").contents(countMax: countMax)
    {
      configuration.read(bytes)
    }
    foldsCase = configuration.flag("core.ignorecase")
    objectFormat = configuration.text("extensions.objectformat") == "sha256" ? .sha256 : .sha1
    standardRules = [
      configuration.userExcludes(top: top, environment),
      layout.common.appending("info/exclude"),
    ].compactMap { [foldsCase] file in
      guard let file, let bytes = file.contents(countMax: limits.ruleFileBytesMax) else {
        return nil
      }
      let inside = top.appending("").bytes
      let label =
        file.bytes.starts(with: inside)
        ? LocalPath(bytes: file.bytes.dropFirst(inside.count)).text : file.text
      return IgnoreRules(parsing: bytes, label: label, baseCount: baseCount, foldsCase: foldsCase)
    }
  }

  /// Read when first needed, which is when a rule drops something.
  private lazy var indexes: [GitIndex] = {
    guard let index = readIndex(layout.own.appending("index")) else { return [] }
    guard let shared = index.sharedIndexName,
      let other = readIndex(layout.own.appending(shared))
    else { return [index] }
    return [index, other]
  }()

  private func readIndex(_ file: LocalPath) -> GitIndex? {
    // An index is an entry of under a hundred bytes per file, far larger than rule files are.
    file.contents(countMax: 1 << 30).flatMap {
      GitIndex(parsing: $0, hashCount: objectFormat.byteCount)
    }
  }

  private var indexFile: LocalPath { layout.own.appending("index") }
  private lazy var indexState: FileFingerprint? = indexFile.fingerprint
  private lazy var checkout: GitCheckout? = {
    guard let state = indexState, let index = readIndex(indexFile),
      indexFile.fingerprint == state
    else { return nil }
    return GitCheckout(
      index, writtenNanoseconds: state.modifiedNanoseconds, top: top, baseCount: baseCount)
  }()

  /// What tells of files in a certain state whether git checked them out; nil when it would know
  /// nothing of such a file.
  ///
  /// The index is large. It is not read for a file that was changed since, such as one just edited.
  func checkout(describing fingerprint: FileFingerprint) -> GitCheckout? {
    guard let written = indexState?.modifiedNanoseconds,
      fingerprint.modifiedNanoseconds < written, fingerprint.changedNanoseconds <= written
    else { return nil }
    return checkout
  }

  func tracks(_ entry: MatchSubject) -> Bool {
    let path = entry.relative(to: baseCount).path
    return indexes.contains { $0.tracks(path) }
  }

  func tracksAnything(in folder: MatchSubject) -> Bool {
    let path = folder.relative(to: baseCount).path
    return indexes.contains { $0.tracksAnything(in: path) }
  }
}

extension GitConfiguration {
  /// The user's own ignore file: `core.excludesFile`, or git's default place for it.
  fileprivate func userExcludes(top: LocalPath, _ environment: GitEnvironment) -> LocalPath? {
    guard let written = path("core.excludesfile") else {
      return environment.configurationHome.map { LocalPath("\($0)/git/ignore") }
    }
    guard written.starts(with: Array("~/".utf8)) else {
      return written.isEmpty ? nil : top.resolving(written)
    }
    return environment.home.map { LocalPath($0).appending(written.dropFirst(2)) }
  }
}
