import CodeModel
import CodeSyntax
import ContentHashing
import Embedding
import SourceTree
import Storage

/// A file's content with its analysis, not committed yet.
struct ParsedFile: Sendable {
  /// The scan's record, corrected where the content changed since.
  let record: FileRecord
  let key: AnalysisKey
  let analysis: FileAnalysis
  let content: [UInt8]
  /// One per chunk, in order.
  let textHashes: [ContentHash]
  let packedRelations: [UInt8]
  /// It was analysed here; otherwise a library had it.
  let isParsed: Bool
}

/// Reads and parses one file.
struct FileParser: Sendable {
  let source: any TreeSource
  let rows: RecordRows
  var library: (any AnalysisLibrary)?

  enum Outcome: Sendable {
    case parsed(ParsedFile)
    /// The file went away or became unreadable since the scan.
    case unreadable(RepositoryPath, reason: String)
  }

  func parse(_ record: FileRecord, language: Language) -> Outcome {
    let content: [UInt8]
    do {
      content = try source.read(record.path)
    } catch {
      return .unreadable(record.path, reason: "\(error)")
    }
    let key = rows.key(ContentHash(hashing: content), language)
    let known = library?.analysis(for: key, of: content)
    let analysis = known ?? rows.analyser.analyse(content, language: language)
    let textHashes = analysis.chunks.map { chunk in
      EmbeddedText.hash(chunkText: content[chunk.bytes], scope: chunk.scope)
    }
    return .parsed(
      ParsedFile(
        record: record.holding(key.blob, language), key: key, analysis: analysis,
        content: content, textHashes: textHashes,
        packedRelations: RelationFactsCoding.encoded(analysis.relations), isParsed: known == nil))
  }
}

extension FileRecord {
  /// The record if it names this content, else one that does and that the next scan reads again,
  /// because its fingerprint may belong to neither the old nor the new content.
  fileprivate func holding(_ blob: ContentHash, _ language: Language) -> FileRecord {
    let actual = FileOutcome.accepted(blob, language)
    guard actual != outcome else { return self }
    return FileRecord(
      path: path, fingerprint: fingerprint, outcome: actual, readNanoseconds: 0)
  }
}
