/// Where a service is reached: a host and a port, by TLS or in the clear.
package struct MilvusAddress: Hashable, Sendable, CustomStringConvertible {
  package static let standardPort = 19_530

  /// As in `https://host:19530`, without a slash at the end.
  package let base: String
  package let isEncrypted: Bool

  /// Takes `host`, `host:port`, and either after `http://` or `https://`.
  ///
  /// - Parameter encrypts: Whether an address without a scheme means TLS.
  package init(_ text: String, encrypts: Bool) throws(RowStoreFault) {
    var rest = text[...]
    var isEncrypted = encrypts
    for (scheme, encrypted) in [("https://", true), ("http://", false), ("tcp://", false)]
    where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      isEncrypted = encrypted
    }
    while rest.hasSuffix("/") { rest.removeLast() }
    guard !rest.isEmpty, rest.utf8.allSatisfy(Self.isAllowed) else {
      throw .unusable(
        setting: "milvus.address", detail: "'\(text)' is not host:port or http(s)://host:port")
    }
    self.isEncrypted = isEncrypted
    let hasPort = rest.last != "]" && rest.lastIndex(of: ":").map { rest[$0...].count > 1 } ?? false
    let port = hasPort ? "" : ":\(isEncrypted ? 443 : Self.standardPort)"
    base = "\(isEncrypted ? "https" : "http")://\(rest)\(port)"
  }

  /// The name or number without the port.
  package var host: String {
    let place = base.drop { $0 != "/" }.drop { $0 == "/" }
    return String(
      place.hasPrefix("[") ? place.prefix { $0 != "]" } + "]" : place.prefix { $0 != ":" })
  }

  /// Letters, digits and what names, ports and IPv6 addresses have: no user, path or query.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._:[]".utf8.contains(byte)
    }
  }

  package var description: String { base }
}
