import CodeModel

/// Tells which module a file of Swift is part of: by its package's manifest, or by its folders.
struct SwiftModules {
  let reader: GraphReader

  /// Nil where neither says anything; all such files see each other.
  func name(of path: RepositoryPath) throws -> String? {
    let parts = path.string.split(separator: "/").map(String.init)
    for folder in path.folder.foldersUpwards {
      let manifest = folder.appending("Package.swift")
      guard try reader.exists(manifest), let text = try reader.text(of: manifest) else { continue }
      if let name = Self.target(of: path, in: folder, text) { return name }
      break
    }
    guard let sources = parts.lastIndex(where: { Self.folders.contains($0) }),
      sources + 2 < parts.count
    else { return nil }
    return parts[sources + 1]
  }

  /// The target whose `path:` holds a file.
  private static func target(
    of path: RepositoryPath, in folder: RepositoryPath, _ text: String
  ) -> String? {
    var best: (length: Int, name: String)?
    var name: String?
    let words = text.split(separator: "\"", omittingEmptySubsequences: false).prefix(4_000)
    for (before, value) in zip(words, words.dropFirst()) {
      let label = before.trimmingSuffix { $0.isWhitespace }
      if label.hasSuffix("name:") { name = String(value) }
      guard label.hasSuffix("path:"), let name, let root = folder.joining(value),
        path.isInside(root), root.bytes.count > best?.length ?? -1
      else { continue }
      best = (root.bytes.count, name)
    }
    return best?.name
  }

  private static let folders: Set<String> = ["Sources", "Source", "Tests", "Plugins"]
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isUnwanted: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isUnwanted(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
