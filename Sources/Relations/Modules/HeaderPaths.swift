import CodeModel

/// Finds the files that C, C++ and Objective-C include.
struct HeaderPaths {
  let reader: GraphReader

  /// - Parameter isSystem: Written in angle brackets, so not looked for beside the file.
  func locate(
    _ header: String, isSystem: Bool, from path: RepositoryPath
  ) throws -> Located {
    if !isSystem, let beside = path.folder.joining(header), try reader.exists(beside) {
      return Located([.file(beside)])
    }
    let written = header.split(separator: "/").filter { $0 != "." && $0 != ".." }
    guard !written.isEmpty else { return .external }
    let suffix = written.joined(separator: "/")
    var files = try reader.files(endingIn: suffix)
    if isSystem, CHeaders.has(suffix) {
      // A tree that has it has it for others; what stands elsewhere is called so by chance.
      files = files.filter { $0.ends(with: "include/" + suffix) }
    }
    let near = Nearest.paths(files, to: path, countMax: RelationLimits.placeCountMax)
    return Located(near.map(ModulePlace.file), sure: .imported)
  }
}
