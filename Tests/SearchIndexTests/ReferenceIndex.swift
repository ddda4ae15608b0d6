import CodeModel
import Foundation
import SearchIndex

/// The scores by their formulas alone: dictionaries, doubles, no index.
struct ReferenceIndex {
  struct Document {
    let path: RepositoryPath
    let line: Int
    var counts: [String: Double]
    var length: Double
    var fileCounts: [String: Double]
    var fileLength: Double
  }

  private(set) var documents: [Document] = []
  private(set) var files: [RepositoryPath: (counts: [String: Double], length: Double)] = [:]

  init(_ corpus: [SegmentFile]) {
    for file in corpus {
      let path = Self.counts(file.path.bytes)
      let own = file.documents.map { Self.document($0, file.path, path) }
      documents += own
      var counts = path.counts.mapValues { $0 * 8 }
      for document in own { counts.merge(document.fileCounts, uniquingKeysWith: +) }
      files[file.path] = (counts, own.reduce(path.total * 8) { $0 + $1.fileLength })
    }
  }

  func chunkFrequency(_ term: String) -> Int { documents.count { $0.counts[term, default: 0] > 0 } }

  func fileFrequency(_ term: String) -> Int {
    files.values.count { $0.counts[term, default: 0] > 0 }
  }

  func score(_ document: Document, _ terms: [QueryTerm]) -> Double {
    let average = documents.reduce(0) { $0 + $1.length } / Double(max(documents.count, 1))
    return terms.reduce(0) { sum, term in
      let tf = document.counts[term.term, default: 0]
      let idf = Self.idf(chunkFrequency(term.term), documents.count)
      return sum + Double(term.count) * idf * tf * 2.2
        / (tf + 1.2 * (0.25 + 0.75 * document.length / average))
    }
  }

  func score(_ path: RepositoryPath, _ terms: [QueryTerm]) -> Double {
    guard let file = files[path] else { return 0 }
    let average = files.values.reduce(0) { $0 + $1.length } / Double(files.count)
    return terms.reduce(0) { sum, term in
      let tf = file.counts[term.term, default: 0]
      let idf = Self.idf(fileFrequency(term.term), files.count)
      return sum + idf * tf * 2.2 / (tf + 1.2 * (0.5 + 0.5 * file.length / average))
    }
  }

  private static func idf(_ frequency: Int, _ total: Int) -> Double {
    log(1 + (Double(total - frequency) + 0.5) / (Double(frequency) + 0.5))
  }

  private static func counts(_ bytes: [UInt8]) -> (counts: [String: Double], total: Double) {
    let terms = CodeTerms.terms(of: bytes)
    return (terms.reduce(into: [:]) { $0[$1, default: 0] += 1 }, Double(terms.count))
  }

  private static func document(
    _ document: SegmentDocument, _ path: RepositoryPath,
    _ pathCounts: (counts: [String: Double], total: Double)
  ) -> Document {
    let body = counts(document.text)
    let names = document.symbols.map { counts(Array($0.name.utf8)) }
    let scope = document.scope.map { counts(Array($0.utf8)) }
    var all = body.counts
    all.merge(pathCounts.counts.mapValues { $0 * 4 }, uniquingKeysWith: +)
    for name in names { all.merge(name.counts.mapValues { $0 * 3 }, uniquingKeysWith: +) }
    for name in scope { all.merge(name.counts.mapValues { $0 * 2 }, uniquingKeysWith: +) }
    var forFile = body.counts
    for name in names { forFile.merge(name.counts.mapValues { $0 * 2 }, uniquingKeysWith: +) }
    let nameTotal = names.reduce(0) { $0 + $1.total }
    let scopeTotal = scope.reduce(0) { $0 + $1.total }
    return Document(
      path: path, line: document.lines.start, counts: all,
      length: body.total + 4 * pathCounts.total + 3 * nameTotal + 2 * scopeTotal,
      fileCounts: forFile, fileLength: body.total + 2 * nameTotal)
  }
}
