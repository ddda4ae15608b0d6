import CodeModel

/// Finds a module of any language by the path that its name makes: beside the file, or anywhere.
struct NamedFiles {
  let reader: GraphReader

  /// - Parameter language: That of the file; empty for a module that is written as a path.
  func locate(
    _ module: String, from path: RepositoryPath, language: String = ""
  ) throws -> Located {
    let (names, parts) = ModuleFileNames(language: language).names(of: module, from: path)
    guard !names.isEmpty else { return .external }
    let folders = parts.joined(separator: "/")
    let ending = path.fileExtension.map { "." + $0 } ?? ""
    if let beside = path.folder.joining(module) {
      for candidate in [beside, beside.folder.appending(beside.nameText + ending)]
      where try !candidate.bytes.isEmpty && reader.exists(candidate) {
        return Located([.file(candidate)])
      }
    }
    var files = try names.flatMap { try reader.files(named: $0) }.filter {
      folders.isEmpty || $0.folder.ends(with: folders)
    }
    let roots = files.filter { path.isInside($0.folder(above: parts.count)) }
    if !parts.isEmpty, !roots.isEmpty { files = roots }
    let near = Nearest.paths(files.sorted(), to: path, countMax: RelationLimits.placeCountMax)
    return Located(near.map(ModulePlace.file), sure: .imported)
  }
}
