/// What a run of git may use beside the repository's own files.
enum GitAccess: Sendable {
  /// The user's configuration.
  case local
  /// No configuration but the repository's own, so that its attributes name no filter that there is.
  case isolated
  /// The user's configuration, and the network by https and ssh, without asking anybody anything.
  case remote

  func environment(_ variables: [String: String]) -> [String] {
    var kept = variables.filter { name, _ in
      !name.hasPrefix("GIT_") || Self.keptVariables.contains(name)
        || Self.keptPrefixes.contains(where: name.hasPrefix)
        || self == .remote && Self.remotePrefixes.contains(where: name.hasPrefix)
    }
    kept["LC_ALL"] = "C"
    kept["GIT_OPTIONAL_LOCKS"] = "0"
    kept["GIT_TERMINAL_PROMPT"] = "0"
    // A partial clone must not fetch what it lacks; older versions of git know only the second way.
    kept["GIT_NO_LAZY_FETCH"] = "1"
    kept["GIT_ALLOW_PROTOCOL"] = self == .remote ? "https:ssh" : "none"
    // An id must stand for the content that it is the digest of.
    kept["GIT_NO_REPLACE_OBJECTS"] = "1"
    switch self {
    case .local: break
    case .isolated:
      kept["GIT_CONFIG_GLOBAL"] = "/dev/null"
      kept["GIT_CONFIG_NOSYSTEM"] = "1"
      kept["GIT_CONFIG_COUNT"] = "0"
    case .remote:
      if kept["GIT_SSH_COMMAND"] == nil, kept["GIT_SSH"] == nil {
        kept["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes"
      }
    }
    return kept.map { "\($0.key)=\($0.value)" }
  }

  /// Where configuration lies is the user's; which repository is meant is ours to say.
  private static let keptVariables: Set<String> = [
    "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH",
    "GIT_CONFIG_COUNT", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  ]
  private static let keptPrefixes = ["GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_"]
  /// How hosts are reached and trusted, and who answers for the user.
  private static let remotePrefixes = [
    "GIT_SSH", "GIT_SSL_", "GIT_ASKPASS", "GIT_PROXY_", "GIT_HTTP_",
  ]
}
