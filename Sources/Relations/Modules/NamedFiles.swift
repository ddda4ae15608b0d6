import CodeModel

/// Finds a module of any language by the path that its name makes: beside the file, or anywhere.
struct NamedFiles {
  let reader: GraphReader

  func locate(_ module: String, from path: RepositoryPath) throws -> Located {
    let written = ModulePath.parts(module).filter { $0 != "." && $0 != ".." }
    guard let last = written.last else { return .external }
    let folders = written.dropLast().joined(separator: "/")
    let ending = path.fileExtension.map { "." + $0 } ?? ""
    let names = Set([last, last + ending]).sorted()
    if let beside = path.folder.joining(module) {
      for candidate in [beside, beside.folder.appending(beside.nameText + ending)]
      where try !candidate.bytes.isEmpty && reader.exists(candidate) {
        return Located([.file(candidate)])
      }
    }
    let files = try names.flatMap { try reader.files(named: $0) }.filter {
      folders.isEmpty || $0.folder.ends(with: folders)
    }
    let near = Nearest.paths(files.sorted(), to: path, countMax: RelationLimits.placeCountMax)
    return Located(near.map(ModulePlace.file), sure: .imported)
  }
}
