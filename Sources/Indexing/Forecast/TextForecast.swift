import CodeModel
package import CodeSyntax
import Embedding
package import SourceTree
package import Storage

/// What indexing a tree would come to, found out without changing anything.
package struct TextForecast: Sendable {
  package private(set) var fileCount = 0
  package private(set) var chunkCount = 0
  /// Distinct texts of chunks.
  package private(set) var textCount = 0
  /// Those of them that have no vector by the model.
  package private(set) var lackingTextCount = 0
  /// Their bytes, each with the names that are embedded with it.
  package private(set) var lackingByteCount = 0
  /// Files that could not be read.
  package private(set) var unreadableCount = 0
  package private(set) var scan: SourceScan

  /// Files that are analysed at a time, which bounds what is held in memory.
  private static let pageCount = 256

  /// - Parameters:
  ///   - store: Where analyses and vectors may be kept already; nil for a first index.
  ///   - model: The identity that vectors are kept under; nil when no vector can be there.
  ///   - progress: Told how many files are done.
  package init(
    source: any TreeSource, analyser: SourceAnalyser, store: (any ChunkStore)?, model: String?,
    progress: (_ completed: Int, _ total: Int) -> Void
  ) throws {
    scan = try source.scan(previous: [], focus: nil, observer: ScanObserver())
    let rows = RecordRows(analyser: analyser)
    let reader = FileParser(source: source, rows: rows)
    var seenFiles: Set<AnalysisKey> = []
    var seenTexts: Set<ContentHash> = []
    let records = scan.records.filter { rows.key(of: $0) != nil }
    for start in stride(from: 0, to: records.count, by: Self.pageCount) {
      try Task.checkCancellation()
      progress(start, records.count)
      let page = records[start...].prefix(Self.pageCount)
      let outcomes = try Array(page).parallelMap { record in
        try Self.texts(of: record, rows.key(of: record), reader, store)
      }
      for (record, texts) in zip(page, outcomes) {
        guard let texts else {
          unreadableCount += 1
          continue
        }
        fileCount += 1
        chunkCount += texts.count
        guard let key = rows.key(of: record), seenFiles.insert(key).inserted else { continue }
        try count(texts.filter { seenTexts.insert($0.hash).inserted }, store, model)
      }
    }
    progress(records.count, records.count)
  }

  private typealias Text = (hash: ContentHash, byteCount: Int)

  private static func texts(
    of record: FileRecord, _ key: AnalysisKey?, _ parser: FileParser, _ store: (any ChunkStore)?
  ) throws -> [Text]? {
    if let key, let chunks = try store?.chunks(of: key) {
      return chunks.map { ($0.embeddedTextHash, byteCount($0.chunk)) }
    }
    switch parser.parse(record, language: key?.language ?? .plainText) {
    case .unreadable: return nil
    case .parsed(let file):
      return zip(file.textHashes, file.analysis.chunks).map { ($0, byteCount($1)) }
    }
  }

  private static func byteCount(_ chunk: Chunk) -> Int {
    chunk.bytes.count + chunk.scope.reduce(0) { $0 + $1.utf8.count + 1 }
  }

  private mutating func count(
    _ texts: [Text], _ store: (any ChunkStore)?, _ model: String?
  ) throws {
    textCount += texts.count
    var known: Set<ContentHash> = []
    if let store, let model {
      known = Set(try store.vectors(of: texts.map(\.hash), model: model).keys)
    }
    for text in texts where !known.contains(text.hash) {
      lackingTextCount += 1
      lackingByteCount += text.byteCount
    }
  }
}
