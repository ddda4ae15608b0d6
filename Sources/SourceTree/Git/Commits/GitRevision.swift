package import CodeModel

/// A commit that somebody named, in the repository of a folder.
package struct GitRevision: Hashable, Sendable {
  /// As it was named.
  package let name: String
  package let commit: GitObjectID
  /// The folder at the top of the repository's work tree; nil for one without a work tree.
  package let top: String?

  /// Finds the commit that a branch, tag, abbreviated id or other expression of git names, as seen
  /// from a folder.
  package init(resolving name: String, in folder: String) throws(GitFault) {
    let git = GitProgram(folder: folder)
    self.name = name
    guard !name.hasPrefix("-"), !name.isEmpty, !name.utf8.contains(0) else {
      throw .unknownRevision(name, path: folder, isShallow: false)
    }
    let outcome = try git.outcome(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"])
    if outcome.status != 0 {
      // Without a repository there is a complaint, about a name that is not known there is none.
      let isShallow = try Self.line(git.output(["rev-parse", "--is-shallow-repository"])) == "true"
      throw .unknownRevision(name, path: folder, isShallow: isShallow)
    }
    guard let commit = GitObjectID(hexadecimal: Self.line(outcome.output)) else {
      throw .unknownRevision(name, path: folder, isShallow: false)
    }
    self.commit = commit
    let inside = try git.outcome(["rev-parse", "--show-toplevel"])
    top = inside.status == 0 ? Self.line(inside.output) : nil
  }

  /// The output without the line end git puts after it.
  private static func line(_ output: [UInt8]) -> String {
    String(decoding: output.last == 0x0A ? output.dropLast() : output[...], as: UTF8.self)
  }
}
