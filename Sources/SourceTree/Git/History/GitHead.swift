package import CodeModel

/// The commit that is checked out.
package enum GitHead {
  /// Finds it in the repository of a folder, mostly without starting git, as that takes longer than
  /// answering a question does.
  ///
  /// Throws `GitFault.unknownRevision` where nothing was committed yet.
  package static func commit(of folder: String) throws(GitFault) -> GitObjectID {
    if let commit = written(for: LocalPath(folder)) { return commit }
    return try GitRevision(resolving: "HEAD", in: folder).commit
  }

  private static let fileByteCountMax = 4_096
  /// Some ten thousand names; it takes longer than git to look through more.
  private static let packedByteCountMax = 1 << 20
  /// Folders that are looked into on the way up.
  private static let depthMax = 64

  /// What the files of the repository say, where they say it plainly.
  private static func written(for folder: LocalPath) -> GitObjectID? {
    var place: LocalPath? = folder
    for _ in 0..<depthMax {
      guard let top = place else { return nil }
      if top.appending(".git").kind != nil {
        return GitLayout(top: top).flatMap { commit($0) }
      }
      place = top.parent
    }
    return nil
  }

  private static func commit(_ layout: GitLayout) -> GitObjectID? {
    guard let head = line(layout.own.appending("HEAD")) else { return nil }
    let mark = Array("ref: ".utf8)
    guard head.starts(with: mark) else { return GitObjectID(hexadecimal: head) }
    let name = head.dropFirst(mark.count)
    // A name git would not give a branch leads nowhere near its files.
    guard name.starts(with: Array("refs/heads/".utf8)), !contains(name, "..") else { return nil }
    // Git reads a branch from its own file first; most branches of a repository that was tidied up
    // have none.
    let branch = layout.common.appending(name)
    let written = branch.kind == nil ? packed(name, in: layout) : line(branch)
    return written.flatMap { GitObjectID(hexadecimal: $0) }
  }

  /// What `packed-refs` says of a branch: a line of an id, a space and a name for each.
  private static func packed(_ name: ArraySlice<UInt8>, in layout: GitLayout) -> ArraySlice<UInt8>?
  {
    let file = layout.common.appending("packed-refs")
    guard let bytes = file.contents(countMax: packedByteCountMax) else { return nil }
    return bytes.split(separator: 0x0A).lazy.compactMap { line in
      guard let space = line.firstIndex(of: 0x20), line[(space + 1)...] == name else { return nil }
      return line[..<space]
    }.first
  }

  private static func contains(_ name: ArraySlice<UInt8>, _ part: String) -> Bool {
    name.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual(part.utf8) }
  }

  private static func line(_ file: LocalPath) -> ArraySlice<UInt8>? {
    file.contents(countMax: fileByteCountMax)?.prefix { $0 != 0x0A && $0 != 0x0D }
  }
}
