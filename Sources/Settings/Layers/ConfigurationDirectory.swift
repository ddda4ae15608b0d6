import Foundation

/// Where a user's settings and languages are.
package enum ConfigurationDirectory {
  /// `APUS_CONFIG`, else `$XDG_CONFIG_HOME/apus`, else `~/.config/apus`.
  package static func path(in environment: [String: String]) -> String {
    if let named = environment["APUS_CONFIG"], !named.isEmpty { return named }
    if let all = environment["XDG_CONFIG_HOME"], all.hasPrefix("/") { return "\(all)/apus" }
    return "\(homeFolder(in: environment))/.config/apus"
  }

  static func homeFolder(in environment: [String: String]) -> String {
    let home = environment["HOME"] ?? ""
    return home.hasPrefix("/") ? home : NSHomeDirectory()
  }
}
