import CodeModel
import Indexing
import SearchIndex
import Storage

/// Checks the segments of a codebase: every byte, and that they hold the chunks of its rows alive,
/// all of them and each once.
struct SegmentCheck {
  private let codebase: CodebaseRecord
  private let folder: SegmentFolder
  private(set) var findings: [Finding] = []

  init(_ codebase: CodebaseRecord, folder: SegmentFolder) {
    self.codebase = codebase
    self.folder = folder
  }

  /// - Parameter expected: The analysis of each searchable path.
  mutating func run(expected: [RepositoryPath: CheckedAnalysis]) {
    for record in codebase.segments { check(record) }
    guard findings.isEmpty else { return }
    do {
      try compare(LiveFiles(codebase.segments, in: folder).files, expected)
    } catch {
      add(.segment, folder.path, "\(error)")
    }
  }

  private mutating func check(_ record: SegmentRecord) {
    do throws(SegmentFault) {
      let segment = try Segment.open(folder.file(record.name))
      try segment.verify()
      let wordCount = (segment.fileCount + 63) / 64
      guard segment.fileCount == record.fileCount, segment.documentCount == record.chunkCount,
        record.deadFiles.count == wordCount
      else {
        add(.segment, record.name, "it does not hold as many files or chunks as were committed")
        return
      }
    } catch {
      add(.segment, record.name, error.summary)
    }
  }

  private mutating func compare(
    _ files: [LiveFiles.File], _ expected: [RepositoryPath: CheckedAnalysis]
  ) {
    var seen = Set<RepositoryPath>(minimumCapacity: files.count)
    for file in files {
      guard seen.insert(file.path).inserted else {
        add(.documents, file.path.string, "it is alive in two segments")
        continue
      }
      guard let analysis = expected[file.path] else {
        add(.documents, file.path.string, "it is searchable but not in the view")
        continue
      }
      let contents = file.segment.contents(ofFile: file.ordinal)
      if !contents.agrees(with: analysis) {
        add(.documents, file.path.string, "its documents are not the chunks of its content")
      }
    }
    for path in expected.keys.sorted() where !seen.contains(path) {
      add(.documents, path.string, "it is in the view but not searchable")
    }
  }

  private mutating func add(_ kind: Finding.Kind, _ subject: String, _ detail: String) {
    findings.append(Finding(kind, root: codebase.root, subject: subject, detail: detail))
  }
}

extension SegmentFileContents {
  fileprivate func agrees(with analysis: CheckedAnalysis) -> Bool {
    // What is wrong with a damaged analysis is found there.
    guard analysis.isWhole else { return true }
    return language.rawValue == analysis.language && documents.count == analysis.lines.count
      && zip(documents.indices, documents).allSatisfy { ordinal, document in
        document.chunkID == analysis.firstChunk + Int64(ordinal)
          && document.lines == analysis.lines[ordinal]
      }
  }
}
