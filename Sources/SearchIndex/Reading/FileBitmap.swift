/// A set of file ordinals of one segment, a bit each.
struct FileBitmap: Sendable {
  private var words: [UInt64]

  init(fileCount: Int) {
    words = [UInt64](repeating: 0, count: (fileCount + 63) / 64)
  }

  /// Takes words that may be fewer than the files need (missing bits are clear) or more.
  init(words given: [UInt64], fileCount: Int) {
    self.init(fileCount: fileCount)
    for index in words.indices where index < given.count { words[index] = given[index] }
    if fileCount % 64 != 0, !words.isEmpty {
      words[words.count - 1] &= (1 << UInt64(fileCount % 64)) - 1
    }
  }

  @inline(__always)
  func contains(_ file: Int) -> Bool { words[file >> 6] & (1 << UInt64(file & 63)) != 0 }

  mutating func insert(_ file: Int) { words[file >> 6] |= 1 << UInt64(file & 63) }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}

/// The files a search may answer with: a predicate evaluated once per file of a reader.
///
/// It serves only the reader that made it.
package struct FileFilter: Sendable {
  /// Per segment of the reader; live files only.
  let accepted: [FileBitmap]

  /// Whether a file of the same reader passes.
  package func accepts(_ file: FileReference) -> Bool {
    accepted[file.segment].contains(file.file)
  }

  /// How many live files pass.
  package var fileCount: Int { accepted.reduce(0) { $0 + $1.count } }
}
