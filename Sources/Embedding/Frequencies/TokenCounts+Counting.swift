import Foundation
package import Transformer

extension TokenCounts {
  private static let fileByteCountMax = 1_000_000

  /// Counts the tokens, identifiers split, of all source files under the directories.
  ///
  /// Every language counts the same, however much of it there is. `progress` is told the number of
  /// files read so far.
  package static func count(
    directories: [String], tokenizer: WordPieceTokenizer,
    progress: ((Int) -> Void)? = nil
  ) throws -> TokenCounts {
    let tokenCount = tokenizer.vocabulary.count
    var families = [[Int]](
      repeating: [Int](repeating: 0, count: tokenCount), count: SourceFamily.extensions.count)
    var fileCount = 0
    for directory in directories {
      try forEachSourceFile(under: directory) { file, family in
        guard let contents = try? Data(contentsOf: file) else { return }
        let tokens = tokenizer.encode([UInt8](contents), splitting: .parts)
        for token in tokens { families[family][Int(token)] += 1 }
        fileCount += 1
        progress?(fileCount)
      }
    }
    return TokenCounts(averaging: families, tokenCount: tokenCount)
  }

  private static func forEachSourceFile(
    under directory: String, _ body: (URL, Int) -> Void
  ) throws {
    let keys: [URLResourceKey] = [.isRegularFileKey, .fileSizeKey]
    let root = URL(fileURLWithPath: directory, isDirectory: true)
    guard
      let files = FileManager.default.enumerator(
        at: root, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles]),
      FileManager.default.fileExists(atPath: directory)
    else { throw EmbeddingFault.unreadable(path: directory, reason: "there is no such folder") }
    for case let file as URL in files {
      guard let family = SourceFamily.index(ofExtension: file.pathExtension),
        let values = try? file.resourceValues(forKeys: Set(keys)),
        values.isRegularFile == true, (values.fileSize ?? 0) <= fileByteCountMax
      else { continue }
      body(file, family)
    }
  }
}
