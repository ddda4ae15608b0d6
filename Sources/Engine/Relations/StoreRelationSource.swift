package import CodeModel
package import Relations
import SearchIndex
import Storage

/// The relation graph's view of one committed state: which files to look at from its segments, what
/// they say from the store.
///
/// The segments name chunks, and chunks their analyses, so that all answers are of one state even
/// while another one is committed. What a file says is kept for a while; one task at a time.
package final class StoreRelationSource: RelationSource {
  private let store: any ChunkStore
  private let storePath: String
  private let reader: IndexReader
  private var readHistory: (() -> HistoryAnswer)?
  private var knownHistory: HistoryAnswer?
  /// What limits the answers about files that change together; nil before anybody asked for them.
  private(set) var historyNotice: String?
  private var files = BoundedCache<RepositoryPath, FileRelations>(costMax: 100_000)
  private var definitions = BoundedCache<RepositoryPath, [Symbol]>(costMax: 50_000)

  /// - Parameters:
  ///   - storePath: Named in faults.
  ///   - history: Gives the git history of the codebase when it is first asked for.
  init(
    store: any ChunkStore, storePath: String, reader: IndexReader,
    history: (() -> HistoryAnswer)? = nil
  ) {
    readHistory = history
    self.store = store
    self.storePath = storePath
    self.reader = reader
  }

  /// Looks at the history anew when it is next asked for, since it grows without the view.
  func renewHistory(_ history: @escaping () -> HistoryAnswer) {
    readHistory = history
    knownHistory = nil
    historyNotice = nil
  }

  package func definers(of name: String) -> [RepositoryPath] { reader.definingFiles(of: name) }

  package func referrers(of name: String) -> [RepositoryPath] { reader.filesMentioning(name) }

  package func importers(of key: String) -> [RepositoryPath] {
    reader.filesMentioning(key, anyCase: true)
  }

  package func files(named name: String) -> [RepositoryPath] { reader.files(named: name) }

  package func files(inFoldersNamed name: String) -> [RepositoryPath] {
    reader.files(inFoldersNamed: name)
  }

  package func files(in folder: RepositoryPath) -> [RepositoryPath] { reader.files(in: folder) }

  package func language(of path: RepositoryPath) -> Language? {
    reader.file(at: path).map(reader.language)
  }

  package func names(like name: String, countMax: Int) -> [String] {
    reader.names(like: name, countMax: countMax)
  }

  package func coChanges(of path: RepositoryPath, countMax: Int) -> [CoChange] {
    guard let answer = knownHistory ?? readHistory?() else { return [] }
    knownHistory = answer
    historyNotice = answer.notice
    return answer.history?.coChanges(of: path, countMax: countMax) { [reader] other in
      reader.file(at: other) != nil
    } ?? []
  }

  package func contents(
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
      files.insert(relations, for: path, cost: own.count + 1)
    }
    return contents
  }

  package func imports(of paths: [RepositoryPath]) throws -> [RepositoryPath: [ImportFact]] {
    var imports: [RepositoryPath: [ImportFact]] = [:]
    var unread: [RepositoryPath: ChunkID] = [:]
    for path in paths {
      if let known = files[path] {
        imports[path] = known.facts.imports
      } else if let file = reader.file(at: path) {
        imports[path] = []
        unread[path] = firstChunk(of: file)
      }
    }
    let read = try store.imports(ofChunks: Array(Set(unread.values)))
    for (path, chunk) in unread { imports[path] = read[chunk] ?? [] }
    return imports
  }

  package func symbols(of paths: [RepositoryPath]) throws -> [RepositoryPath: [Symbol]] {
    var symbols: [RepositoryPath: [Symbol]] = [:]
    var unread: [RepositoryPath: ChunkID] = [:]
    for path in paths {
      if let known = definitions[path] {
        symbols[path] = known
      } else if let file = reader.file(at: path) {
        symbols[path] = []
        unread[path] = firstChunk(of: file)
      }
    }
    let read = try store.symbols(ofChunks: Array(Set(unread.values)))
    for (path, chunk) in unread {
      let own = read[chunk] ?? []
      if let file = files[path] { try check(file.facts, against: own) }
      symbols[path] = own
      definitions.insert(own, for: path, cost: own.count + 1)
    }
    return symbols
  }

  package func lines(
    _ numbers: [RepositoryPath: Set<Int>]
  ) throws -> [RepositoryPath: [Int: String]] {
    var wanted: [ChunkID: [(path: RepositoryPath, line: Int)]] = [:]
    for (path, numbers) in numbers {
      let documents = reader.file(at: path).map { reader.file($0).documents } ?? []
      for number in numbers {
        guard let document = document(ofLine: number, among: documents) else { continue }
        wanted[chunkID(document), default: []].append((path, number))
      }
    }
    var lines: [RepositoryPath: [Int: String]] = [:]
    for (id, stored) in try store.chunks(withIDs: Array(wanted.keys)) {
      let table = LineTable(stored.text)
      for (path, number) in wanted[id] ?? [] {
        let line = number - stored.chunk.lines.start + 1
        guard line <= table.lineCount else { continue }
        lines[path, default: [:]][number] = String(
          decoding: stored.text[table.bytes(ofLine: line)].line, as: UTF8.self)
      }
    }
    return lines
  }

  /// The last document that begins at a line or before, if it has the line.
  private func document(
    ofLine line: Int, among documents: [DocumentReference]
  ) -> DocumentReference? {
    var (low, high) = (0, documents.count)
    while low < high {
      let middle = (low + high) / 2
      if reader.lines(of: documents[middle]).start <= line {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, line <= reader.lines(of: documents[low - 1]).end else { return nil }
    return documents[low - 1]
  }

  package func text(of path: RepositoryPath) throws -> String? {
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

  private func firstChunk(of file: FileReference) -> ChunkID? {
    reader.file(file).documents.first.map(chunkID)
  }

  private func chunkID(_ document: DocumentReference) -> ChunkID {
    ChunkID(rawValue: reader.chunkID(of: document))
  }
}

extension FileRelations {
  /// Whether a reference has exactly this name; true for nil.
  fileprivate func names(_ name: String?) -> Bool {
    name.map { name in facts.references.contains { $0.name == name } } ?? true
  }
}

extension ArraySlice<UInt8> {
  /// Without its end.
  fileprivate var line: ArraySlice<UInt8> {
    let text = last == UInt8(ascii: "\n") ? dropLast() : self
    return text.last == UInt8(ascii: "\r") ? text.dropLast() : text
  }
}
