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
    var chunks = [Float](repeating: 0, count: documentNumberCount)
    var files = [Float](repeating: 0, count: fileNumberCount)
    for term in terms {
      matches.find(Array(term.term.utf8), in: parts)
      addChunkScores(matches, count: term.count, filter, to: &chunks)
      addFileScores(matches, filter, to: &files)
    }
    return LexicalScores(
      chunks: DocumentScores(values: chunks, unscored: 0, bases: parts.map(\.documentBase)),
      files: FileScores(values: files, bases: parts.map(\.fileBase)))
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
    var part = 0
    for number in matches.files {
      while number - parts[part].fileBase >= parts[part].segment.fileCount { part += 1 }
      let file = number - parts[part].fileBase
      if let filter, !filter.accepted[part].contains(file) { continue }
      let record = parts[part].segment.record(ofFile: file)
      let length = record.length + FieldWeight.filePath * record.pathTerms
      scores[number] += scorer.score(Int(matches.fileCounts[number]), length: length)
    }
  }
}

/// The share of one query term in a BM25 score.
private struct TermScorer {
  private let weight: Float
  private let fixedNorm: Float
  private let lengthNorm: Float

  init(weight: Double, lengthWeight: Double, averageLength: Double) {
    self.weight = Float(weight * (BM25.saturation + 1))
    fixedNorm = Float(BM25.saturation * (1 - lengthWeight))
    lengthNorm = Float(BM25.saturation * lengthWeight / max(averageLength, 1))
  }

  @inline(__always)
  func score(_ count: Int, length: Int) -> Float {
    let count = Float(count)
    return weight * count / (count + fixedNorm + lengthNorm * Float(length))
  }
}
