#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where git's settings that belong to no repository lie.
///
/// Configuration brought in by `include` and `includeIf` directives is not read.
package struct GitEnvironment: Hashable, Sendable {
  /// The user's home folder, where `~/` leads.
  package var home: String?
  /// `XDG_CONFIG_HOME`, by default `.config` in the home folder.
  package var configurationHome: String?
  /// The configuration of all users; nil when it is not to be read.
  package var systemConfiguration: String?
  /// Stands in for the user's two configuration files, as `GIT_CONFIG_GLOBAL` does.
  package var globalConfiguration: String?

  package init(
    home: String?, configurationHome: String? = nil, systemConfiguration: String? = nil,
    globalConfiguration: String? = nil
  ) {
    self.home = home
    self.configurationHome = configurationHome ?? home.map { "\($0)/.config" }
    self.systemConfiguration = systemConfiguration
    self.globalConfiguration = globalConfiguration
  }

  /// The environment of this process.
  package static var current: GitEnvironment {
    let withoutSystem = variable("GIT_CONFIG_NOSYSTEM").map { !["0", "false"].contains($0) }
    let system = variable("GIT_CONFIG_SYSTEM") ?? "/etc/gitconfig"
    return GitEnvironment(
      home: variable("HOME"), configurationHome: variable("XDG_CONFIG_HOME"),
      systemConfiguration: withoutSystem == true ? nil : system,
      globalConfiguration: variable("GIT_CONFIG_GLOBAL"))
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value[0] != 0 else { return nil }
    return String(cString: value)
  }

  /// The configuration files outside repositories, weakest first.
  var configurationFiles: [LocalPath] {
    let user = [configurationHome.map { "\($0)/git/config" }, home.map { "\($0)/.gitconfig" }]
    let own = globalConfiguration.map { [$0] } ?? user.compactMap(\.self)
    return ([systemConfiguration].compactMap(\.self) + own).map { LocalPath($0) }
  }
}
