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
    var all = LexicalBuffers(self)
    let isFocused = terms.contains { !$0.isFocused } && terms.contains(where: \.isFocused)
    var focused = LexicalBuffers(isFocused ? self : nil)
    var fileFrequencies: [String: Int] = [:]
    withTermMatches { matches in
      for term in terms {
        matches.find(Array(term.term.utf8), in: parts)
        fileFrequencies[term.term] = matches.files.numberCount
        add(matches, count: term.count, filter, to: &all)
        if isFocused, term.isFocused {
          add(matches, count: term.count, filter, to: &focused)
        }
      }
    }
    return lexicalScores(all, focused: isFocused ? focused : all, fileFrequencies)
  }

  private func lexicalScores(
    _ all: LexicalBuffers, focused: LexicalBuffers, _ fileFrequencies: [String: Int]
  ) -> LexicalScores {
    let (documentBases, fileBases) = (parts.map(\.documentBase), parts.map(\.fileBase))
    func chunks(_ values: [Float]) -> DocumentScores {
      DocumentScores(values: values, unscored: 0, bases: documentBases)
    }
    func files(_ values: [Float]) -> FileScores { FileScores(values: values, bases: fileBases) }
    return LexicalScores(
      chunks: chunks(all.chunks), focusedChunks: chunks(focused.chunks),
      files: files(all.files), focusedFiles: files(focused.files),
      fileFrequencies: fileFrequencies)
  }

  /// In how many live chunks a term occurs, in any field.
  package func chunkFrequency(_ term: String) -> Int {
    withTermMatches { matches in
      matches.find(Array(term.utf8), in: parts)
      return matches.documents.numberCount
    }
  }

  /// In how many live files a term occurs in the path, a body or a name.
  package func fileFrequency(_ term: String) -> Int {
    withTermMatches { matches in
      matches.find(Array(term.utf8), in: parts)
      return matches.files.numberCount
    }
  }

  private func add(
    _ matches: TermMatches, count: Int, _ filter: FileFilter?, to scores: inout LexicalBuffers
  ) {
    addChunkScores(matches, count: count, filter, to: &scores.chunks)
    addFileScores(matches, filter, to: &scores.files)
  }

  private func addChunkScores(
    _ matches: TermMatches, count: Int, _ filter: FileFilter?, to scores: inout [Float]
  ) {
    let average = Double(weightedLength) / Double(max(documentCount, 1))
    let weight =
      BM25.inverseFrequency(matches.documents.numberCount, of: documentCount) * Double(count)
    let scorer = TermScorer(
      weight: weight, lengthWeight: BM25.chunkLengthWeight, averageLength: average)
    var index = 0
    for (part, end) in zip(parts.indices, matches.documentEnds) {
      let (segment, base) = (parts[part].segment, parts[part].documentBase)
      for number in matches.documents.numbers[index..<end] {
        let document = Int(number) - base
        if let filter, !filter.accepted[part].contains(segment.file(ofDocument: document)) {
          continue
        }
        let length = segment.weightedLengths.word(document)
        scores[Int(number)] += scorer.score(matches.documents[number], length: length)
      }
      index = end
    }
  }

  private func addFileScores(
    _ matches: TermMatches, _ filter: FileFilter?, to scores: inout [Float]
  ) {
    let scorer = TermScorer(
      weight: BM25.inverseFrequency(matches.files.numberCount, of: fileCount),
      lengthWeight: BM25.fileLengthWeight,
      averageLength: Double(fileLength) / Double(max(fileCount, 1)))
    forEachFile(of: matches.files, filter) { number, count, length in
      scores[number] += scorer.score(count, length: length)
    }
  }

  /// Calls `body` with each file that passes: its number, its count and its length.
  ///
  /// - Parameter counts: Part by part.
  @inline(__always)
  func forEachFile(
    of counts: SparseCounts, _ filter: FileFilter?, _ body: (Int, Int, Int) -> Void
  ) {
    var part = 0
    for word in counts.numbers {
      let number = Int(word)
      while number - parts[part].fileBase >= parts[part].segment.fileCount { part += 1 }
      let file = number - parts[part].fileBase
      if let filter, !filter.accepted[part].contains(file) { continue }
      body(number, counts[word], parts[part].fileLengths[file])
    }
  }
}

/// Scores by document and by file number.
private struct LexicalBuffers {
  var chunks: [Float]
  var files: [Float]

  /// Empty for no reader.
  init(_ reader: IndexReader?) {
    chunks = [Float](repeating: 0, count: reader?.documentNumberCount ?? 0)
    files = [Float](repeating: 0, count: reader?.fileNumberCount ?? 0)
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
