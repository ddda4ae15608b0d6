/// What ripgrep found of some words, file by file.
package struct RipgrepMatches: Sendable {
  package struct File: Sendable {
    package let path: String
    package var wordCount: Int { words.count }
    package fileprivate(set) var matchCount = 0
    /// Lines with a match, from 1, ascending.
    package fileprivate(set) var lines: [Int] = []
    fileprivate var words: Set<String> = []
  }

  /// Those with most of the words first, then those with most matches, then by path.
  package let files: [File]

  /// Reads what `rg --null --line-number --only-matching` prints: `PATH\0LINE:MATCH`.
  package init(output: [UInt8]) {
    var files: [String: File] = [:]
    for line in output.split(separator: 0x0A) {
      guard let null = line.firstIndex(of: 0),
        let colon = line[null...].firstIndex(of: UInt8(ascii: ":")),
        let number = Int(String(decoding: line[(null + 1)..<colon], as: UTF8.self))
      else { continue }
      let named = String(decoding: line[..<null], as: UTF8.self)
      let path = named.hasPrefix("./") ? String(named.dropFirst(2)) : named
      var file = files.removeValue(forKey: path) ?? File(path: path)
      file.matchCount += 1
      if file.lines.last != number { file.lines.append(number) }
      file.words.insert(String(decoding: line[(colon + 1)...], as: UTF8.self).lowercased())
      files[path] = file
    }
    self.files = files.values.sorted { left, right in
      (-left.wordCount, -left.matchCount, left.path)
        < (-right.wordCount, -right.matchCount, right.path)
    }
  }
}
