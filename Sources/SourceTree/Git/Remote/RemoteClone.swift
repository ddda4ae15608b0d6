import Foundation

/// A shallow clone of a repository elsewhere: one commit, and nothing of it is ever run.
///
/// Hooks, templates, submodules, filters of attributes and symbolic links are left out: links become
/// files that hold the name they lead to.
package struct RemoteClone: Sendable {
  package let address: RemoteAddress
  /// Where it lies, or will lie.
  package let folder: String

  package init(_ address: RemoteAddress, in folder: String) {
    self.address = address
    self.folder = folder
  }

  package var isThere: Bool { FileManager.default.fileExists(atPath: "\(folder)/.git") }

  /// Brings the newest commit of a branch or tag here, of the default branch for nil.
  ///
  /// A clone appears whole or not at all. Throws `RemoteFault`, `GitFault`.
  package func fetch(branch: String?) throws {
    if let branch, branch.hasPrefix("-") {
      throw RemoteFault.branchMissing(branch, url: address.url)
    }
    if isThere { try update(branch: branch) } else { try make(branch: branch) }
  }

  private func make(branch: String?) throws {
    let parent = (folder as NSString).deletingLastPathComponent
    let draft = "\(parent)/.\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: draft) }
    let wanted = branch.map { ["--branch", $0] } ?? []
    try remote(
      ["clone", "--quiet", "--depth", "1", "--no-tags", "--single-branch", "--no-checkout"]
        + ["--no-recurse-submodules", "--template="] + Self.kept.flatMap { ["--config", $0] }
        + wanted + ["--", address.url, draft], at: parent, branch: branch)
    let git = GitProgram(folder: draft, access: .isolated)
    guard try git.outcome(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).status == 0 else {
      throw RemoteFault.empty(url: address.url)
    }
    _ = try git.output(["reset", "--quiet", "--hard", "HEAD"])
    // Another process may have been faster; its clone is as good.
    guard rename(draft, folder) != 0, !isThere else { return }
    throw RemoteFault.failed(url: address.url, message: String(cString: strerror(errno)))
  }

  private func update(branch: String?) throws {
    let git = GitProgram(folder: folder, access: .isolated)
    guard try git.output(["status", "--porcelain"]).isEmpty else {
      throw RemoteFault.changedHere(path: folder)
    }
    try remote(
      ["fetch", "--quiet", "--depth", "1", "--no-tags", "--no-recurse-submodules", "origin"]
        + (branch.map { [$0] } ?? []), at: folder, branch: branch)
    _ = try git.output(["reset", "--quiet", "--hard", "FETCH_HEAD"])
  }

  private func remote(_ arguments: [String], at place: String, branch: String?) throws {
    let outcome = try GitProgram(folder: place, access: .remote).outcome(arguments)
    guard outcome.status == 0 else {
      throw RemoteFault(outcome.complaint, url: address.url, branch: branch)
    }
  }

  /// Settings of the clone for whoever works in it later.
  private static let kept = [
    "core.hooksPath=/dev/null", "core.symlinks=false", "submodule.recurse=false",
  ]
}
