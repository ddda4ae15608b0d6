import CodeModel

/// Finds what a question is about.
struct SubjectFinder {
  let reader: GraphReader

  static let nearestNameCountMax = 5
  static let fileCountMax = 96

  func find(_ subject: RelationSubject) throws -> SubjectSearch {
    switch subject {
    case .symbol(let text): try symbol(text)
    case .place(let path, let line): try place(path, line: line)
    case .span(let path, let lines): try span(path, lines)
    }
  }

  private func symbol(_ text: String) throws -> SubjectSearch {
    let exact = try definitions(called: text)
    if !exact.isEmpty { return .found(exact.map(Subject.definition)) }
    let files = try self.files(called: text)
    if !files.isEmpty { return .found(files.map(Subject.file)) }
    let name = SubjectName(text).name
    let near = try reader.source.names(like: name, countMax: Self.nearestNameCountMax)
    for other in near where other != name && other.lowercased() == name.lowercased() {
      let found = try definitions(called: SubjectName(text).named(other))
      if !found.isEmpty { return .found(found.map(Subject.definition)) }
    }
    return .missing(.symbol(text), nearest: near)
  }

  private func definitions(called text: String) throws -> [Definition] {
    // Some names have separators in them.
    let whole = try definitions(of: SubjectName(name: text, outer: []))
    return try whole.isEmpty ? definitions(of: SubjectName(text)) : whole
  }

  private func definitions(of subject: SubjectName) throws -> [Definition] {
    guard !subject.name.isEmpty else { return [] }
    let paths = try likelyPaths(of: subject)
    var found: [Definition] = []
    for table in try reader.symbols(of: paths) {
      found += table.named(subject.name).filter { subject.matches($0, in: table) }
    }
    return SubjectOrder.sorted(Self.withoutDeclarations(found))
  }

  /// The files that may have it; where there are many, those first whose paths have the outer names.
  private func likelyPaths(of subject: SubjectName) throws -> [RepositoryPath] {
    let paths = try reader.definers(of: subject.name)
    guard paths.count > Self.fileCountMax else { return paths }
    var likely = paths
    if !subject.outer.isEmpty {
      var owners: [RepositoryPath] = []
      for name in subject.outer { owners = owners.merged(with: try reader.definers(of: name)) }
      let inOwners = paths.filter { path in
        owners.hasAscending(path) || subject.outer.contains { subject.names(path, by: $0) }
      }
      if !inOwners.isEmpty { likely = inOwners }
    }
    let code = likely.filter { !TestPaths.isTest($0) }
    return Array((code.isEmpty ? likely : code).prefix(Self.fileCountMax))
  }

  /// Declarations go when what they declare is there.
  private static func withoutDeclarations(_ definitions: [Definition]) -> [Definition] {
    let bodies = definitions.filter { !$0.isDeclaration }
    guard !bodies.isEmpty, bodies.count < definitions.count else { return definitions }
    let scopes = Set(bodies.map(\.symbol.scope))
    return definitions.filter { !$0.isDeclaration || !scopes.contains($0.symbol.scope) }
  }

  private func files(called text: String) throws -> [RepositoryPath] {
    Array(try reader.files(endingIn: text).prefix(RelationLimits.listedSubjectCountMax))
  }

  private func place(_ path: RepositoryPath, line: Int?) throws -> SubjectSearch {
    guard let path = try existing(path) else { return try missing(path) }
    guard let line else { return .found([.file(path)]) }
    if let definition = try reader.symbols(of: path).around(line: line) {
      return .found([.definition(definition)])
    }
    let count = try lineCount(of: path)
    guard line <= count else {
      return .missing(.line(line, of: path, lineCount: count), nearest: [])
    }
    return .found([.file(path)])
  }

  private func span(_ path: RepositoryPath, _ lines: LineRange) throws -> SubjectSearch {
    guard let path = try existing(path) else { return try missing(path) }
    let table = try reader.symbols(of: path)
    let begun = table.symbols.indices.filter {
      lines.start...lines.end ~= table.symbols[$0].lines.start
    }
    let chosen = Set(begun)
    let outermost = begun.filter { index in
      !table.chain(from: table.parents[index]).contains { chosen.contains($0) }
    }
    guard outermost.isEmpty else {
      return .found(outermost.compactMap { table[$0].map(Subject.definition) })
    }
    return try place(path, line: lines.start)
  }

  /// The file itself, or the only one whose path ends in what is written.
  private func existing(_ path: RepositoryPath) throws -> RepositoryPath? {
    if try reader.exists(path) { return path }
    let files = try files(called: path.string)
    return files.count == 1 ? files.first : nil
  }

  private func missing(_ path: RepositoryPath) throws -> SubjectSearch {
    let near = Nearest.sorted(try reader.files(named: path.nameText), from: path)
    return .missing(
      .file(path), nearest: near.prefix(Self.nearestNameCountMax).map(\.string))
  }

  private func lineCount(of path: RepositoryPath) throws -> Int {
    let text = try reader.text(of: path) ?? ""
    let breaks = text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    return text.utf8.last == UInt8(ascii: "\n") || text.isEmpty ? breaks : breaks + 1
  }
}
