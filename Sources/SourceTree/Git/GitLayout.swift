/// Where a work tree's repository keeps its files.
struct GitLayout {
  /// The folder with this work tree's own state, such as its index.
  let own: LocalPath
  /// The folder shared by all work trees of the repository.
  let common: LocalPath

  /// Nil when `.git` in the folder is neither a repository nor a file that points to one.
  init?(top: LocalPath) {
    let entry = top.appending(".git")
    switch entry.kind {
    case .directory: own = entry
    case .file:
      guard let target = Self.line(of: entry, after: "gitdir: ") else { return nil }
      own = top.resolving(target)
    default: return nil
    }
    let shared = Self.line(of: own.appending("commondir"), after: "")
    common = shared.map { [own] in own.resolving($0) } ?? own
    guard own.appending("HEAD").kind == .file,
      common.appending("objects").kind == .directory, common.appending("refs").kind == .directory
    else { return nil }
  }

  private static func line(of file: LocalPath, after prefix: String) -> [UInt8]? {
    guard let bytes = file.contents(countMax: 65_536), bytes.starts(with: prefix.utf8) else {
      return nil
    }
    let line = bytes.dropFirst(prefix.utf8.count)
    let isLineEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    guard let end = line.lastIndex(where: { !isLineEnd($0) }) else { return nil }
    return Array(line[...end])
  }
}
