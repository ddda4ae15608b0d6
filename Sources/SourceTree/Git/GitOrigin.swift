/// Where the repository of a folder was cloned from.
package enum GitOrigin {
  /// Host and path of `origin` and the folder within it, such as `example.org/owner/name/sub/`, the same
  /// for every clone and work tree; nil for a folder without such an origin.
  package static func name(of folder: String) -> String? {
    let git = GitProgram(folder: folder)
    guard let url = line(git, ["config", "--get", "remote.origin.url"]),
      let address = try? RemoteAddress(withoutUser(url)),
      let prefix = line(git, ["rev-parse", "--show-prefix"])
    else { return nil }
    return "\(address.folder)/\(prefix)"
  }

  /// An address of https without what may be a secret before its host.
  private static func withoutUser(_ url: String) -> String {
    url.replacing(#/^https://[^@/]*@/#.ignoresCase(), with: "https://")
  }

  private static func line(_ git: GitProgram, _ arguments: [String]) -> String? {
    guard let outcome = try? git.outcome(arguments), outcome.status == 0 else { return nil }
    return String(decoding: outcome.output.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
