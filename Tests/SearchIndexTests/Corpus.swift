import CodeModel
import SearchIndex

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// Makes random files out of a small vocabulary, so that terms, names and paths collide often.
struct CorpusGenerator {
  var random: SeededGenerator
  let dimension = 70

  private static let words = [
    "parse", "parser", "HTTPServer", "readHeader", "read_header", "config", "ignore", "rules",
    "matching", "index", "Index", "segment", "merge", "größe", "値", "検索", "x86_64", "_hidden", "42",
  ]
  private static let directories = ["src", "src/server", "tests", "lib/parser", "docs"]
  private static let languages = ["swift", "python", "go"]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// Files with distinct paths in random order.
  mutating func files(_ count: Int) -> [SegmentFile] {
    (0..<count).map { file($0) }.shuffled(using: &random)
  }

  mutating func words(_ range: ClosedRange<Int>) -> [String] {
    (0..<Int.random(in: range, using: &random)).map { _ in word() }
  }

  mutating func vector() -> QuantizedVector {
    QuantizedVector(
      rounding: (0..<dimension).map { _ in Float.random(in: -1...1, using: &random) })
  }

  private mutating func word() -> String {
    Self.words[Int.random(in: 0..<Self.words.count, using: &random)]
  }

  private mutating func file(_ number: Int) -> SegmentFile {
    let directory = Self.directories[Int.random(in: 0..<5, using: &random)]
    let language = Self.languages[Int.random(in: 0..<3, using: &random)]
    let count = Int.random(in: 0...4, using: &random)
    return SegmentFile(
      path: RepositoryPath("\(directory)/\(word())\(number).txt"),
      language: Language(rawValue: language),
      documents: (0..<count).map { document(number * 10 + $0, line: $0 * 10 + 1) })
  }

  private mutating func document(_ id: Int, line: Int) -> SegmentDocument {
    SegmentDocument(
      chunkID: Int64(id), lines: LineRange(start: line, end: line + 9),
      text: Array(words(0...30).joined(separator: " ").utf8), scope: words(0...2),
      symbols: words(0...3).map { ChunkSymbol(name: $0, kind: .function) }, vector: vector())
  }
}

/// A folder for segments that is removed with the value.
final class SegmentFolder {
  let path: String
  private var count = 0

  init() {
    var template = Array("/tmp/apus-segments-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp"
    }
  }

  deinit {
    for number in 0..<count { unlink("\(path)/\(number)") }
    rmdir(path)
  }

  func newPath() -> String {
    defer { count += 1 }
    return "\(path)/\(count)"
  }

  func segment(_ files: [SegmentFile]) throws -> Segment {
    let path = newPath()
    var builder = SegmentBuilder()
    for file in files { try builder.add(file) }
    try builder.write(to: path)
    return try Segment.open(path)
  }

  func reader(_ files: [SegmentFile]) throws -> IndexReader {
    IndexReader(segments: [(try segment(files), [])])
  }
}

/// Every byte of a file.
func bytes(ofFile path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
  return bytes
}

func write(_ bytes: [UInt8], toFile path: String) {
  guard let file = fopen(path, "w") else { return }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}
