import CodeModel
import Ranking
import SearchIndex

/// Reads the names in a query's candidates, each part once; for one thread.
final class NameReading {
  private let reader: IndexReader
  private let words: [QueryWord]
  private let stems = StemCache()
  private var pathParts: [String: NamePart] = [:]
  private var directories: [RepositoryPath: DirectoryParts] = [:]

  /// - Parameter words: Those of the query.
  init(reader: IndexReader, words: [QueryWord]) {
    self.reader = reader
    self.words = words
  }

  /// The words of a name in order.
  func parts(of name: some Collection<UInt8>) -> [NamePart] {
    CodeTerms.parts(of: name).map { NamePart(text: $0, stem: stems.stem($0)) }
  }

  /// The parts of a directory's name and of the names of those above it.
  func directoryParts(of path: RepositoryPath) -> DirectoryParts {
    if let known = directories[path] { return known }
    let parts = DirectoryParts(
      own: pathParts(of: path.name), above: parts(of: path.parent?.bytes ?? []))
    directories[path] = parts
    return parts
  }

  /// The same of the name of a file or of the directory it lies in; those parts that the query has
  /// tell in how many files they are.
  func pathParts(of name: ArraySlice<UInt8>) -> [NamePart] {
    CodeTerms.parts(of: name).map(pathPart)
  }

  private func pathPart(_ text: String) -> NamePart {
    if let known = pathParts[text] { return known }
    var part = NamePart(text: text, stem: stems.stem(text))
    if words.contains(where: part.matches) {
      part = NamePart(
        text: text, stem: part.stem, fileFrequency: reader.pathPartFrequency(text))
    }
    pathParts[text] = part
    return part
  }
}

/// The words in the path of a directory.
struct DirectoryParts {
  let own: [NamePart]
  let above: [NamePart]
}
