import CodeModel
import SearchIndex
import SourceTree
import Storage

/// Files ready to be indexed and committed together.
struct PreparedBatch: Sendable {
  /// As the view will hold them, by path.
  var records: [FileRecord] = []
  var analyses: [NewAnalysis] = []
  /// How many of the analyses a library had.
  var takenCount = 0
  /// One per record, in the same order.
  var documents: [SegmentFile] = []
  /// Files of the batch that could not be prepared; they leave the view.
  var dropped: [DroppedFile] = []
  /// Files analysed by lines because their language's grammar crashed or hung.
  var grammarFailures: [(path: RepositoryPath, language: Language)] = []

  var chunkCount: Int { documents.reduce(0) { $0 + $1.documents.count } }
}

/// A file that changed or went away between the scan and the reading of its content.
struct DroppedFile: Hashable, Sendable {
  let path: RepositoryPath
  let reason: String
}
