import Foundation

/// The files that claude-context indexes by default, with some extensions added.
enum BaselineFiles {
  /// Files over this size are left out: they are data, and would take most of the time.
  private static let byteCountMax = 1_000_000

  /// Paths below the folder, sorted.
  static func paths(in root: String) -> [String] {
    let extensions = SplitterRules.ownExtensions.union(SplitterRules.addedExtensions)
    guard let all = FileManager.default.enumerator(atPath: root) else { return [] }
    var paths: [String] = []
    while let path = all.nextObject() as? String {
      let kind = all.fileAttributes?[.type] as? FileAttributeType
      let name = path.split(separator: "/").last.map(String.init) ?? path
      if isIgnored(name) {
        if kind == .typeDirectory { all.skipDescendants() }
      } else if kind == .typeRegular,
        extensions.contains(BaselineSplitter.extensionName(of: name)),
        (all.fileAttributes?[.size] as? Int ?? 0) <= byteCountMax
      {
        paths.append(path)
      }
    }
    return paths.sorted()
  }

  static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || folders.contains(name) || endings.contains(where: name.hasSuffix)
  }

  private static let folders: Set<String> = [
    "node_modules", "dist", "build", "out", "target", "coverage", "__pycache__", "logs", "tmp",
    "temp",
  ]
  private static let endings =
    [".swp", ".swo", ".log", ".local", ".map"]
    + ["min", "bundle", "chunk", "vendor", "polyfills", "runtime"].flatMap {
      [".\($0).js", ".\($0).css"]
    }
}
