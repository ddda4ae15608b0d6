import CodeModel

extension RepositoryPath {
  static let root = RepositoryPath(bytes: [])

  /// The folder around; the root for an entry of it.
  var folder: RepositoryPath { parent ?? .root }

  /// The folder so many steps above the one around.
  func folder(above count: Int) -> RepositoryPath {
    var folder = folder
    for _ in 0..<count { folder = folder.folder }
    return folder
  }

  /// The name up to its first dot: `client` of `src/client.test.py`.
  var stem: String {
    let name = name
    let end = name.dropFirst().firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return String(decoding: name[..<end], as: UTF8.self)
  }

  /// The name without its last extension.
  var baseName: String {
    let name = name
    let end = name.dropFirst().lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return String(decoding: name[..<end], as: UTF8.self)
  }

  var nameText: String { String(decoding: name, as: UTF8.self) }

  func appending(_ name: String) -> RepositoryPath { appending(Array(name.utf8)) }

  /// A path written relative to this folder; nil when it leads out of the tree.
  func joining(_ relative: some StringProtocol) -> RepositoryPath? {
    var path = self
    for part in relative.split(separator: "/") where part != "." {
      if part == ".." {
        guard !path.bytes.isEmpty else { return nil }
        path = path.folder
      } else {
        path = path.appending(Array(part.utf8))
      }
    }
    return path
  }

  /// Whether the last components are these, written with slashes.
  func ends(with components: String) -> Bool {
    let suffix = components.utf8
    guard bytes.count >= suffix.count, bytes.suffix(suffix.count).elementsEqual(suffix) else {
      return false
    }
    return bytes.count == suffix.count
      || bytes[bytes.count - suffix.count - 1] == UInt8(ascii: "/")
  }

  /// Whether the path is that of something in a folder, at any depth.
  func isInside(_ folder: RepositoryPath) -> Bool {
    folder.bytes.isEmpty
      || (bytes.count > folder.bytes.count && bytes.starts(with: folder.bytes)
        && bytes[folder.bytes.count] == UInt8(ascii: "/"))
  }

  /// The folder and those above it up to the root.
  var foldersUpwards: [RepositoryPath] {
    var folders = [self]
    var next = self
    while !next.bytes.isEmpty {
      next = next.folder
      folders.append(next)
    }
    return folders
  }

  /// Steps between the folders of two files.
  func distance(to other: RepositoryPath) -> Int {
    let end = min(bytes.count, other.bytes.count)
    var shared = 0
    while shared < end, bytes[shared] == other.bytes[shared] { shared += 1 }
    return Self.slashes(in: bytes[shared...]) + Self.slashes(in: other.bytes[shared...])
  }

  private static func slashes(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
  }
}
