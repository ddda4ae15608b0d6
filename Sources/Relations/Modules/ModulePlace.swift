import CodeModel

/// Something whose members are reached by an import or by a path of names.
enum ModulePlace: Hashable {
  /// One file with what it defines and gives on.
  case file(RepositoryPath)
  /// The files directly in a folder: a package of Go, or one of Python that no file speaks for.
  case folder(RepositoryPath)
  /// All files below a folder, such as a module of Swift.
  case tree(RepositoryPath)
  /// What any file of the language declares to be part of a package or namespace.
  case namespace([String])
  /// What stands within definitions of one file, such as a `mod` with a body.
  case scope(RepositoryPath, [String])

  /// The file that an edge to the module leads to.
  var path: RepositoryPath? {
    switch self {
    case .file(let path), .scope(let path, _): path
    case .folder, .tree, .namespace: nil
    }
  }
}

/// Where a module may be, best first; empty for one that is not in the view.
struct Located {
  var places: [ModulePlace]
  var how: Circumstance

  static let external = Located(places: [], how: .imported)

  init(places: [ModulePlace], how: Circumstance) {
    self.places = places
    self.how = how
  }

  /// Several places leave open which is meant.
  init(_ places: [ModulePlace], sure: Circumstance = .imported) {
    self.init(places: places, how: places.count > 1 ? .importedNearest : sure)
  }
}
