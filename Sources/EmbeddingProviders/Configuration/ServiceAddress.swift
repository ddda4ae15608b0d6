import Foundation

/// Where a service is reached.
package struct ServiceAddress: Hashable, Sendable {
  /// Without a slash at the end.
  let base: String
  /// With the port where the address names one.
  package let host: String
  let isEncrypted: Bool
  /// Texts sent there do not leave this machine.
  package let isOnThisMachine: Bool
  /// Not reached through the internet: this machine or an address of a private network.
  let isPrivate: Bool

  init(_ text: String) throws(ProviderFault) {
    var text = text
    while text.hasSuffix("/") { text.removeLast() }
    if text.hasSuffix("/embeddings") { text.removeLast("/embeddings".count) }
    guard let parts = URLComponents(string: text), let name = parts.host, !name.isEmpty,
      let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https"
    else {
      throw .setting("base_url", reason: "must be an address such as https://api.example.com/v1")
    }
    // Such an address would be stored and shown with what it gives away.
    guard parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil else {
      throw .setting("base_url", reason: "must hold neither a user, a key nor parameters")
    }
    base = text
    host = parts.port.map { "\(name):\($0)" } ?? name
    isEncrypted = scheme == "https"
    isOnThisMachine = Self.isLoopback(name)
    isPrivate = isOnThisMachine || Self.isPrivate(name)
  }

  private static func isLoopback(_ name: String) -> Bool {
    let octets = octets(name)
    return name == "localhost" || name == "::1" || name == "[::1]" || octets?.first == 127
  }

  private static func isPrivate(_ name: String) -> Bool {
    guard let octets = octets(name) else {
      return !name.contains(".") && !name.contains(":") || name.hasSuffix(".local")
        || name.hasSuffix(".internal")
    }
    return octets[0] == 10 || octets[0] == 192 && octets[1] == 168
      || octets[0] == 172 && (16...31).contains(octets[1])
  }

  private static func octets(_ name: String) -> [UInt8]? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let octets = parts.compactMap { UInt8($0) }
    return parts.count == 4 && octets.count == 4 ? octets : nil
  }
}
