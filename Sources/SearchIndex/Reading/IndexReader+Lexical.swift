#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The constants of BM25.
enum BM25 {
  static let saturation = 1.2
  static let chunkLengthWeight = 0.75
  static let fileLengthWeight = 0.5

  static func inverseFrequency(_ frequency: Int, of total: Int) -> Double {
    log(1 + (Double(total - frequency) + 0.5) / (Double(frequency) + 0.5))
  }
}

extension IndexReader {
  /// Scores every live document and file that holds a term of the query.
  ///
  /// A chunk counts a term's occurrences in its body once, in its names 3 times, in its scope
  /// twice and in its path 4 times (k1 1.2, b 0.75); a file those in its chunks' bodies once, in
  /// their names twice and in its path 8 times (k1 1.2, b 0.5), each query term once. The filter
  /// restricts what is scored; frequencies and averages stay those of all live files.
  package func lexicalScores(_ terms: [QueryTerm], filter: FileFilter? = nil) -> LexicalScores {
    var matches = TermMatches(self)
    var all = LexicalBuffers(self)
    var focused = LexicalBuffers(self)
    let isFocused = terms.contains { !$0.isFocused } && terms.contains(where: \.isFocused)
    for term in terms {
      matches.find(Array(term.term.utf8), in: parts)
      addChunkScores(matches, count: term.count, filter, to: &all.chunks)
      addFileScores(matches, filter, to: &all.files)
      guard isFocused, term.isFocused else { continue }
      addChunkScores(matches, count: term.count, filter, to: &focused.chunks)
      addFileScores(matches, filter, to: &focused.files)
    }
    return lexicalScores(all, focused: isFocused ? focused : all)
  }

  private func lexicalScores(
    _ all: LexicalBuffers, focused: LexicalBuffers
  ) -> LexicalScores {
    let (documentBases, fileBases) = (parts.map(\.documentBase), parts.map(\.fileBase))
    func chunks(_ values: [Float]) -> DocumentScores {
      DocumentScores(values: values, unscored: 0, bases: documentBases)
    }
    func files(_ values: [Float]) -> FileScores { FileScores(values: values, bases: fileBases) }
    return LexicalScores(
      chunks: chunks(all.chunks), focusedChunks: chunks(focused.chunks),
      files: files(all.files), focusedFiles: files(focused.files))
  }

  /// In how many live chunks a term occurs, in any field.
  package func chunkFrequency(_ term: String) -> Int {
    var matches = TermMatches(self)
    matches.find(Array(term.utf8), in: parts)
    return matches.documents.count
  }

  /// In how many live files a term occurs in the path, a body or a name.
  package func fileFrequency(_ term: String) -> Int {
    var matches = TermMatches(self)
    matches.find(Array(term.utf8), in: parts)
    return matches.files.count
  }

  private func addChunkScores(
    _ matches: TermMatches, count: Int, _ filter: FileFilter?, to scores: inout [Float]
  ) {
    let average = Double(weightedLength) / Double(max(documentCount, 1))
    let weight =
      BM25.inverseFrequency(matches.documents.count, of: documentCount) * Double(count)
    let scorer = TermScorer(
      weight: weight, lengthWeight: BM25.chunkLengthWeight, averageLength: average)
    var index = 0
    for (part, end) in zip(parts.indices, matches.documentEnds) {
      let (segment, base) = (parts[part].segment, parts[part].documentBase)
      for number in matches.documents[index..<end] {
        if let filter, !filter.accepted[part].contains(segment.file(ofDocument: number - base)) {
          continue
        }
        let length = segment.weightedLengths.word(number - base)
        scores[number] += scorer.score(Int(matches.documentCounts[number]), length: length)
      }
      index = end
    }
  }

  private func addFileScores(
    _ matches: TermMatches, _ filter: FileFilter?, to scores: inout [Float]
  ) {
    let scorer = TermScorer(
      weight: BM25.inverseFrequency(matches.files.count, of: fileCount),
      lengthWeight: BM25.fileLengthWeight,
      averageLength: Double(fileLength) / Double(max(fileCount, 1)))
    forEachFile(of: matches.files, filter) { number, segment, file in
      let record = segment.record(ofFile: file)
      let length = record.length + FieldWeight.filePath * record.pathTerms
      scores[number] += scorer.score(Int(matches.fileCounts[number]), length: length)
    }
  }

  /// Calls `body` with each file that passes: its number, its segment and its ordinal there.
  ///
  /// - Parameter numbers: Part by part.
  func forEachFile(
    of numbers: [Int], _ filter: FileFilter?, _ body: (Int, Segment, Int) -> Void
  ) {
    var part = 0
    for number in numbers {
      while number - parts[part].fileBase >= parts[part].segment.fileCount { part += 1 }
      let file = number - parts[part].fileBase
      if let filter, !filter.accepted[part].contains(file) { continue }
      body(number, parts[part].segment, file)
    }
  }
}

/// Scores by document and by file number.
private struct LexicalBuffers {
  var chunks: [Float]
  var files: [Float]

  init(_ reader: IndexReader) {
    chunks = [Float](repeating: 0, count: reader.documentNumberCount)
    files = [Float](repeating: 0, count: reader.fileNumberCount)
  }
}

/// The share of one query term in a BM25 score.
struct TermScorer {
  private let weight: Float
  private let fixedNorm: Float
  private let lengthNorm: Float

  init(weight: Double, lengthWeight: Double, averageLength: Double) {
    self.weight = Float(weight * (BM25.saturation + 1))
    fixedNorm = Float(BM25.saturation * (1 - lengthWeight))
    lengthNorm = Float(BM25.saturation * lengthWeight / max(averageLength, 1))
  }

  @inline(__always)
  func score(_ count: Int, length: Int) -> Float { score(Float(count), length: Float(length)) }

  @inline(__always)
  func score(_ count: Float, length: Float) -> Float {
    weight * count / (count + fixedNorm + lengthNorm * length)
  }
}
