import Foundation

/// Token sequences in a flat file: a count, that many lengths, then all ids, as 32-bit integers.
struct TokenFile {
  let sequences: [[Int32]]

  init(path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let words = data.withUnsafeBytes { Array($0.bindMemory(to: Int32.self)) }
    var next = 1 + Int(words[0])
    sequences = words[1..<next].map { length in
      defer { next += Int(length) }
      return Array(words[next..<next + Int(length)])
    }
  }
}
