import CodeModel

/// The headers that a file includes, directly and through others, nearest first.
struct Inclusions {
  var headers: [RepositoryPath] = []
  var all: Set<RepositoryPath> = []
  /// Whether all were followed.
  var isComplete = true
  /// Whether headers of the system are among them, which the view does not have.
  var hasOutside = false
}

/// What a file includes itself.
struct DirectHeaders {
  var headers: [RepositoryPath] = []
  /// Whether headers of the system are among what it includes, which the view does not have.
  var hasOutside = false
}

extension GraphReader {
  /// Breadth first, as far as the limit goes.
  func inclusions(of path: RepositoryPath) throws -> Inclusions {
    if let known = inclusions[path] { return known }
    var found = Inclusions()
    var next = [path]
    while !next.isEmpty {
      let direct = try directHeaders(of: next)
      found.hasOutside = found.hasOutside || direct.contains { $0.hasOutside }
      let further = Set(direct.lazy.flatMap(\.headers)).sorted()
      let fresh = further.filter { found.all.insert($0).inserted }
      found.headers += fresh
      let room = max(0, RelationLimits.includeCountMax - found.headers.count)
      next = Array(fresh.prefix(room))
      found.isComplete = next.count == fresh.count
    }
    note(kept: found.headers.count)
    inclusions[path] = found
    return found
  }

  /// What files include themselves, in the order of the files.
  func directHeaders(of paths: [RepositoryPath]) throws -> [DirectHeaders] {
    let unknown = paths.filter { directHeaders[$0] == nil }
    let imports = unknown.isEmpty ? [:] : try self.imports(of: unknown)
    return try paths.map { path in
      if let known = directHeaders[path] { return known }
      var direct = DirectHeaders()
      for fact in imports[path] ?? [] where fact.form == .file || fact.form == .systemFile {
        let isSystem = fact.form == .systemFile
        let located = try HeaderPaths(reader: self).locate(
          fact.module, isSystem: isSystem, from: path)
        if case .file(let header) = located.places.first { direct.headers.append(header) }
        direct.hasOutside = direct.hasOutside || isSystem && located.places.isEmpty
      }
      note(kept: direct.headers.count)
      directHeaders[path] = direct
      return direct
    }
  }
}
