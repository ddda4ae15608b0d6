/// The address of a git repository elsewhere, which https or ssh reaches.
///
/// Other ways of git to reach one are refused: some run programs, and some read any file here.
package struct RemoteAddress: Hashable, Sendable {
  /// As git takes it.
  package let url: String
  /// Host and path without `.git`, such as `example.org/owner/name`; names a folder safely.
  package let folder: String

  package init(_ text: String) throws(RemoteFault) {
    let isPlain = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
    guard isPlain, !text.isEmpty, !text.hasPrefix("-") else { throw .notAddress(text) }
    let (host, path) = try Self.parts(of: text)
    let components = try [host] + Self.components(of: path, in: text)
    guard components.count > 1 else { throw .notAddress(text) }
    url = text
    folder = components.joined(separator: "/")
  }

  /// The name of the repository.
  package var name: String { String(folder.split(separator: "/").last ?? "") }

  private static func parts(of text: String) throws(RemoteFault) -> (host: String, path: Substring)
  {
    if let scheme = text.firstRange(of: "://") {
      let name = text[..<scheme.lowerBound].lowercased()
      let rest = text[scheme.upperBound...]
      let place = rest.prefix { $0 != "/" }
      switch name {
      case "https":
        // A token as well as a password would end in files and in what is shown.
        guard !place.contains("@") else { throw .secretInAddress }
      case "ssh":
        guard place.split(separator: "@").first?.contains(":") != true || !place.contains("@")
        else { throw .secretInAddress }
      default: throw .unsupported(scheme: name)
      }
      return (try host(in: place, of: text), rest[place.endIndex...])
    }
    // As ssh writes it: `user@host:path`.
    let place = text.prefix { $0 != ":" && $0 != "/" }
    guard place.endIndex < text.endIndex, text[place.endIndex] == ":" else {
      throw text.hasPrefix("/") || text.hasPrefix(".") || text.hasPrefix("~")
        ? .isFolder(path: text) : .notAddress(text)
    }
    return (try host(in: place, of: text), text[text.index(after: place.endIndex)...])
  }

  /// The host without the user and the port; one that ssh could take for an option is none.
  private static func host(in place: Substring, of text: String) throws(RemoteFault) -> String {
    let host = (place.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    let isName = host.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    guard isName, !host.isEmpty, !host.hasPrefix("-"), !host.hasPrefix("."), !place.hasPrefix("-")
    else { throw .notAddress(text) }
    return host
  }

  private static func components(
    of path: Substring, in text: String
  ) throws(RemoteFault) -> [String] {
    var components = path.split(separator: "/").map(String.init)
    if let last = components.last, last.hasSuffix(".git"), last != ".git" {
      components[components.count - 1] = String(last.dropLast(4))
    }
    for component in components {
      let isName = component.allSatisfy { character in
        character.isLetter || character.isNumber || "._-+~".contains(character)
      }
      guard isName, component != ".", component != "..", component != ".git" else {
        throw .notAddress(text)
      }
    }
    return components
  }
}
