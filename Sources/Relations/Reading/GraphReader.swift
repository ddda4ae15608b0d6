import CodeModel

/// What has been read of the view: nothing is asked of the source twice.
///
/// It only reads and decides nothing, so that it may serve one question after another, and each has
/// the answer that it would have alone.
final class GraphReader {
  let source: any RelationSource
  private var tables: [RepositoryPath: SymbolTable] = [:]
  private var files: [RepositoryPath: KeptFile] = [:]
  private var imports: [RepositoryPath: [ImportFact]] = [:]
  private var texts: [RepositoryPath: String?] = [:]
  private var definers: [String: [RepositoryPath]] = [:]
  private var filesByName: [String: [RepositoryPath]] = [:]
  private var filesByEnding: [String: [RepositoryPath]] = [:]
  private var filesByFolderName: [String: [RepositoryPath]] = [:]
  private var folders: [RepositoryPath: Set<RepositoryPath>] = [:]
  private var referrers: [ReferrerKey: ReferrerFiles] = [:]
  var directHeaders: [RepositoryPath: DirectHeaders] = [:]
  var inclusions: [RepositoryPath: Inclusions] = [:]
  private var question = 0
  private var filesOfQuestion: Set<RepositoryPath> = []
  /// What is kept in memory: definitions, facts and paths.
  private(set) var keptCount = 0

  init(source: any RelationSource) {
    self.source = source
  }

  /// Files whose facts the question at hand asked for, whether they were read for it or before.
  var fileReadCount: Int { filesOfQuestion.count }

  func beginQuestion() {
    question += 1
    filesOfQuestion.removeAll(keepingCapacity: true)
  }

  func note(kept count: Int) {
    keptCount += count
  }
}

/// What files and definitions say.
extension GraphReader {
  func symbols(of path: RepositoryPath) throws -> SymbolTable {
    if let table = tables[path] { return table }
    return try symbols(of: [path])[0]
  }

  /// The definitions of files, which are read at once, in the order of the paths.
  func symbols(of paths: [RepositoryPath]) throws -> [SymbolTable] {
    let known = paths.map { tables[$0] }
    let unknown = zip(paths, known).filter { $1 == nil }.map(\.0)
    let read = unknown.isEmpty ? [:] : try source.symbols(of: unknown)
    if tables.count + unknown.count > RelationLimits.keptFileCountMax { tables.removeAll() }
    return zip(paths, known).map { path, table in
      if let table { return table }
      let table = SymbolTable(path: path, symbols: read[path] ?? [])
      note(kept: table.symbols.count)
      tables[path] = table
      return table
    }
  }

  /// Nil for a file that the view does not have.
  func file(_ path: RepositoryPath) throws -> SourceFile? {
    if let known = known(path) { return known.file }
    return try read([path], naming: nil)[path] ?? nil
  }

  /// Files that have a reference of a name, read at once; others are left out.
  func files(_ paths: [RepositoryPath], naming name: String?) throws -> [SourceFile] {
    let known = paths.map { self.known($0) }
    let read = try read(zip(paths, known).filter { $1 == nil }.map(\.0), naming: name)
    return zip(paths, known).compactMap { path, known in known.map(\.file) ?? read[path] ?? nil }
  }

  private func known(_ path: RepositoryPath) -> KeptFile? {
    guard let known = files[path] else { return nil }
    if known.lastQuestion != question {
      known.lastQuestion = question
      filesOfQuestion.insert(path)
    }
    return known
  }

  private func read(
    _ paths: [RepositoryPath], naming name: String?
  ) throws -> [RepositoryPath: SourceFile?] {
    guard !paths.isEmpty else { return [:] }
    if files.count + paths.count > RelationLimits.keptFileCountMax { files.removeAll() }
    filesOfQuestion.formUnion(paths)
    let contents = try source.contents(of: paths, naming: name)
    _ = try symbols(of: paths.filter { contents[$0] != nil })
    var read: [RepositoryPath: SourceFile?] = [:]
    for path in paths {
      let file = try contents[path].map {
        SourceFile(path: path, relations: $0, table: try symbols(of: path))
      }
      // A file that was left out for the name may be asked for another one.
      if file != nil || name == nil {
        files[path] = KeptFile(file, question: question)
        note(kept: file?.facts.count ?? 0)
      }
      read[path] = .some(file)
    }
    return read
  }

  /// The imports of files, which are read at once; without those that the view does not have.
  func imports(of paths: [RepositoryPath]) throws -> [RepositoryPath: [ImportFact]] {
    let unknown = paths.filter { imports[$0] == nil }
    let read = unknown.isEmpty ? [:] : try source.imports(of: unknown)
    if imports.count + read.count > RelationLimits.keptFileCountMax { imports.removeAll() }
    imports.merge(read) { _, new in new }
    note(kept: read.values.reduce(0) { $0 + $1.count })
    var found: [RepositoryPath: [ImportFact]] = [:]
    for path in paths { found[path] = imports[path] ?? read[path] }
    return found
  }

  func text(of path: RepositoryPath) throws -> String? {
    if let known = texts[path] { return known }
    let text = try source.text(of: path)
    texts[path] = .some(text)
    note(kept: 1)
    return text
  }
}

/// Which files there are.
extension GraphReader {
  func definers(of name: String) throws -> [RepositoryPath] {
    if let known = definers[name] { return known }
    return keep(try source.definers(of: name), in: &definers, for: name)
  }

  func exists(_ path: RepositoryPath) throws -> Bool { try source.language(of: path) != nil }

  /// The files directly in a folder.
  func files(in folder: RepositoryPath) throws -> Set<RepositoryPath> {
    if let known = folders[folder] { return known }
    let paths = Set(try source.files(in: folder))
    folders[folder] = paths
    note(kept: paths.count)
    return paths
  }

  func files(named name: String) throws -> [RepositoryPath] {
    if let known = filesByName[name] { return known }
    return keep(try source.files(named: name), in: &filesByName, for: name)
  }

  /// The files whose last components are these, written with slashes; by path.
  func files(endingIn components: String) throws -> [RepositoryPath] {
    if let known = filesByEnding[components] { return known }
    guard let last = components.split(separator: "/").last else { return [] }
    let paths = try files(named: String(last)).filter { $0.ends(with: components) }
    return keep(paths, in: &filesByEnding, for: components)
  }

  func files(inFoldersNamed name: String) throws -> [RepositoryPath] {
    if let known = filesByFolderName[name] { return known }
    return keep(try source.files(inFoldersNamed: name), in: &filesByFolderName, for: name)
  }

  /// The files that may name a subject; several aspects of one question ask for the same ones.
  func referrerFiles(
    naming names: [String], of subject: Definition, isProse: Bool = false
  ) throws -> ReferrerFiles {
    let key = ReferrerKey(names: names, path: subject.path, isProse: isProse)
    if let known = referrers[key] { return known }
    let files = try ReferrerFiles(naming: names, of: subject, isProse: isProse, reader: self)
    if referrers.count >= RelationLimits.keptReferrerListCountMax { referrers.removeAll() }
    referrers[key] = files
    note(kept: files.paths.count)
    return files
  }

  private func keep(
    _ paths: [RepositoryPath], in kept: inout [String: [RepositoryPath]], for key: String
  ) -> [RepositoryPath] {
    note(kept: paths.count + 1)
    kept[key] = paths
    return paths
  }
}

/// A file as it was read; nil for one that the view does not have.
private final class KeptFile {
  let file: SourceFile?
  /// The number of the last question that asked for it.
  var lastQuestion: Int

  init(_ file: SourceFile?, question: Int) {
    self.file = file
    lastQuestion = question
  }
}

private struct ReferrerKey: Hashable {
  let names: [String]
  let path: RepositoryPath
  let isProse: Bool
}
