import CodeModel

/// Finds the modules of Python: relative ones by dots, others from the folders that may be on the path.
struct PythonModules {
  let reader: GraphReader

  func locate(_ module: String, from path: RepositoryPath) throws -> Located {
    let dots = module.prefix { $0 == "." }.count
    let parts = module.dropFirst(dots).split(separator: ".").map(String.init)
    if dots > 0 { return Located(try relative(dots: dots, parts, from: path)) }
    guard let first = parts.first else { return .external }
    let root = try sourceRoot(of: path)
    if let place = try place(parts, in: root) { return Located([place]) }
    guard !PythonLibrary.modules.contains(first) else { return .external }
    for folder in root.foldersUpwards {
      for root in [folder, folder.appending("src"), folder.appending("lib")] {
        if let place = try place(parts, in: root) { return Located([place]) }
      }
    }
    return try anywhere(parts, near: path)
  }

  /// The module or folder of a name within a package.
  func submodule(_ name: String, of folder: RepositoryPath) throws -> ModulePlace? {
    try place([name], in: folder)
  }

  private func relative(
    dots: Int, _ parts: [String], from path: RepositoryPath
  ) throws -> [ModulePlace] {
    var folder = path.folder
    for _ in 1..<dots {
      guard !folder.bytes.isEmpty else { return [] }
      folder = folder.folder
    }
    return try place(parts, in: folder).map { [$0] } ?? []
  }

  /// The first folder upwards that is no package itself.
  private func sourceRoot(of path: RepositoryPath) throws -> RepositoryPath {
    var folder = path.folder
    while !folder.bytes.isEmpty, try isPackage(folder) { folder = folder.folder }
    return folder
  }

  private func isPackage(_ folder: RepositoryPath) throws -> Bool {
    let files = try reader.files(in: folder)
    return Self.initNames.contains { files.contains(folder.appending($0)) }
  }

  private func place(_ parts: [String], in root: RepositoryPath) throws -> ModulePlace? {
    var folder = root
    for part in parts { folder = folder.appending(part) }
    if let name = parts.last {
      let around = folder.folder
      let files = try reader.files(in: around)
      let package = try package(folder)
      if case .file = package { return package }
      for ending in Self.endings where files.contains(around.appending(name + ending)) {
        return .file(around.appending(name + ending))
      }
      return package
    }
    return try package(folder)
  }

  private func package(_ folder: RepositoryPath) throws -> ModulePlace? {
    let files = try reader.files(in: folder)
    for name in Self.initNames where files.contains(folder.appending(name)) {
      return .file(folder.appending(name))
    }
    return files.contains { $0.fileExtension == "py" } ? .folder(folder) : nil
  }

  /// A module whose root no folder above the importer is, such as a package of a monorepository.
  private func anywhere(_ parts: [String], near path: RepositoryPath) throws -> Located {
    guard let last = parts.last else { return .external }
    let written = parts.joined(separator: "/")
    let files = try reader.files(named: last + ".py").filter { $0.ends(with: written + ".py") }
    let packages = try reader.files(inFoldersNamed: last).filter {
      $0.ends(with: written + "/__init__.py")
    }
    let near = Nearest.paths((files + packages).sorted(), to: path, countMax: 32)
    let places = try near.filter { try isTop($0, parts) }.prefix(RelationLimits.placeCountMax)
    let sure: Circumstance = parts.count > 1 ? .imported : .importedLikely
    return Located(places.map(ModulePlace.file), sure: sure)
  }

  /// Whether the folder that the first part stands in is none of a package.
  private func isTop(_ file: RepositoryPath, _ parts: [String]) throws -> Bool {
    var root = file.folder
    let count = file.nameText == "__init__.py" ? parts.count : parts.count - 1
    for _ in 0..<count { root = root.folder }
    return try !isPackage(root)
  }

  private static let initNames = ["__init__.py", "__init__.pyi"]
  private static let endings = [".py", ".pyi", ".pyx"]
}
