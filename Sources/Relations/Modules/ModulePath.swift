/// The parts of a module's name as it is written in an import.
enum ModulePath {
  private static let separators: Set<Character> = ["/", ".", ":", "\\"]

  static func parts(_ module: String) -> [String] {
    let isPath = module.contains("/")
    return module.split { isPath ? $0 == "/" : separators.contains($0) }.map(String.init)
  }

  /// What a Go file calls a package: the last part that is no version, without `go-` or `.go`.
  static func goName(_ parts: [String]) -> String? {
    guard var name = parts.last else { return nil }
    if parts.count > 1, name.first == "v", name.dropFirst().allSatisfy(\.isNumber) {
      name = parts[parts.count - 2]
    }
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = String(name[..<dot]) }
    return name.hasPrefix("go-") ? String(name.dropFirst(3)) : name
  }
}
