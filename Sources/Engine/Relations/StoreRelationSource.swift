import CodeModel
import Relations
import SearchIndex
import Storage

/// The relation graph's view of one committed state: which files to look at from its segments, what
/// they say from the store.
///
/// The segments name chunks, and chunks their analyses, so that all answers are of one state even
/// while another one is committed. What a file says is kept for a while; one task at a time.
final class StoreRelationSource: RelationSource {
  private let store: any ChunkStore
  private let storePath: String
  private let reader: IndexReader
  private var files = BoundedCache<RepositoryPath, FileRelations>(costMax: 100_000)
  private var definitions = BoundedCache<RepositoryPath, [Symbol]>(costMax: 50_000)

  /// - Parameter storePath: Named in faults.
  init(store: any ChunkStore, storePath: String, reader: IndexReader) {
    self.store = store
    self.storePath = storePath
    self.reader = reader
  }

  func definers(of name: String) -> [RepositoryPath] { reader.definingFiles(of: name) }

  func referrers(of name: String) -> [RepositoryPath] { reader.filesMentioning(name) }

  func importers(of key: String) -> [RepositoryPath] { reader.filesMentioning(key) }

  func files(named name: String) -> [RepositoryPath] { reader.files(named: name) }

  func files(inFoldersNamed name: String) -> [RepositoryPath] {
    reader.files(inFoldersNamed: name)
  }

  func files(in folder: RepositoryPath) -> [RepositoryPath] { reader.files(in: folder) }

  func names(like name: String, countMax: Int) -> [String] {
    reader.names(like: name, countMax: countMax)
  }

  func coChanges(of path: RepositoryPath, countMax: Int) -> [CoChange] { [] }

  func contents(
    of paths: [RepositoryPath], naming name: String?
  ) throws -> [RepositoryPath: FileRelations] {
    var contents: [RepositoryPath: FileRelations] = [:]
    var unread: [RepositoryPath: IndexedFile] = [:]
    for path in paths {
      if let known = files[path] {
        if known.names(name) { contents[path] = known }
      } else if let file = reader.file(at: path) {
        unread[path] = reader.file(file)
      }
    }
    contents.merge(try read(unread, naming: name)) { known, _ in known }
    return contents
  }

  /// Reads what several files say; a file without a chunk says nothing.
  private func read(
    _ unread: [RepositoryPath: IndexedFile], naming name: String?
  ) throws -> [RepositoryPath: FileRelations] {
    let chunks = unread.compactMapValues { file in file.documents.first.map(chunkID) }
    let facts = try store.relations(ofChunks: Array(Set(chunks.values)), naming: name)
    var contents: [RepositoryPath: FileRelations] = [:]
    for (path, file) in unread {
      let own = chunks[path].map { facts[$0] } ?? (name == nil ? RelationFacts.none : nil)
      guard let own else { continue }
      if let symbols = definitions[path] { try check(own, against: symbols) }
      let relations = FileRelations(language: file.language, facts: own)
      contents[path] = relations
      files.insert(relations, for: path, cost: own.cost)
    }
    return contents
  }

  func symbols(of path: RepositoryPath) throws -> [Symbol] {
    if let known = definitions[path] { return known }
    guard let file = reader.file(at: path), let first = reader.file(file).documents.first else {
      return []
    }
    let symbols = try store.symbols(ofChunk: chunkID(first)) ?? []
    if let file = files[path] { try check(file.facts, against: symbols) }
    definitions.insert(symbols, for: path, cost: symbols.count + 1)
    return symbols
  }

  func lines(_ numbers: [Int], of path: RepositoryPath) throws -> [Int: String] {
    let documents = reader.file(at: path).map { reader.file($0).documents } ?? []
    let wanted = documents.lazy.map { [reader] in reader.document($0) }.filter { document in
      numbers.contains { document.lines.start <= $0 && $0 <= document.lines.end }
    }.map { ChunkID(rawValue: $0.chunkID) }
    var lines: [Int: String] = [:]
    for stored in try store.chunks(withIDs: Array(wanted)).values {
      let texts = stored.text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for number in numbers where stored.chunk.lines.contains(number) {
        let offset = number - stored.chunk.lines.start
        guard offset < texts.count else { continue }
        lines[number] = String(decoding: texts[offset].withoutCarriageReturn, as: UTF8.self)
      }
    }
    return lines
  }

  func text(of path: RepositoryPath) throws -> String? {
    guard let file = reader.file(at: path) else { return nil }
    let ids = reader.file(file).documents.map(chunkID)
    let chunks = try store.chunks(withIDs: ids)
    var text: [UInt8] = []
    var line = 1
    for id in ids {
      guard let stored = chunks[id] else { continue }
      // Blank lines between chunks are in none of them.
      text += [UInt8](repeating: 0x0A, count: max(0, stored.chunk.lines.start - line))
      text += stored.text
      line = stored.chunk.lines.end + 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Facts point at symbols by their position, which damage may have moved.
  private func check(_ facts: RelationFacts, against symbols: [Symbol]) throws(StorageFault) {
    guard facts.symbolCountMin <= symbols.count else {
      throw .corrupt(path: storePath, detail: "it holds relations of symbols that are not there")
    }
  }

  private func chunkID(_ document: DocumentReference) -> ChunkID {
    ChunkID(rawValue: reader.document(document).chunkID)
  }
}

extension FileRelations {
  /// Whether a reference has exactly this name; true for nil.
  fileprivate func names(_ name: String?) -> Bool {
    name.map { name in facts.references.contains { $0.name == name } } ?? true
  }
}

extension RelationFacts {
  /// How many facts there are, and one for the file itself.
  fileprivate var cost: Int { references.count + imports.count + types.count + 1 }
}

extension LineRange {
  fileprivate func contains(_ line: Int) -> Bool { start <= line && line <= end }
}

extension ArraySlice<UInt8> {
  fileprivate var withoutCarriageReturn: ArraySlice<UInt8> {
    last == UInt8(ascii: "\r") ? dropLast() : self
  }
}
