import CodeModel
import SearchIndex
import Testing

struct DamageTests {
  private let folder = SegmentFolder()

  private func sample(_ seed: UInt64 = 5) throws -> (path: String, bytes: [UInt8]) {
    var generator = CorpusGenerator(seed: seed)
    let path = try folder.segment(generator.files(30)).path
    return (path, bytes(ofFile: path))
  }

  @Test func `foreign, newer, missing and empty files are told apart`() throws {
    var (path, original) = try sample()
    write([], toFile: path)
    #expect(throws: SegmentFault.notASegment(path: path)) { try Segment.open(path) }
    write(Array("SQLite format 3\0 and more".utf8), toFile: path)
    #expect(throws: SegmentFault.notASegment(path: path)) { try Segment.open(path) }
    original[8] = 99
    write(original, toFile: path)
    #expect(throws: SegmentFault.unsupportedVersion(path: path, found: 99)) {
      try Segment.open(path)
    }
    #expect(throws: SegmentFault.unreadable(path: "/nowhere", code: 2)) {
      try Segment.open("/nowhere")
    }
    #expect(throws: SegmentFault.notASegment(path: "/tmp")) { try Segment.open("/tmp") }
  }

  @Test func `a file cut off anywhere is refused`() throws {
    let (path, original) = try sample()
    var random = SeededGenerator(seed: 1)
    let cuts = [8, 12, 40, 100, original.count - 1]
    for cut in cuts + (0..<40).map({ _ in Int.random(in: 1..<original.count, using: &random) }) {
      write(Array(original[..<cut]), toFile: path)
      #expect(throws: SegmentFault.self) { try Segment.open(path) }
    }
    write(original + [0], toFile: path)
    #expect(throws: SegmentFault.damaged(path: path)) { try Segment.open(path) }
  }

  @Test func `any changed byte of the header is refused`() throws {
    let (path, original) = try sample()
    for offset in 0..<(40 + 24 * 21 + 8) {
      var damaged = original
      damaged[offset] ^= 0x41
      write(damaged, toFile: path)
      #expect(throws: SegmentFault.self) { try Segment.open(path) }
    }
  }

  @Test(arguments: UInt64(1)...30)
  func `a damaged body is noticed by verification and never read past`(seed: UInt64) throws {
    var (path, damaged) = try sample()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<(1 << Int.random(in: 0...12, using: &random)) {
      let offset = Int.random(in: 600..<damaged.count, using: &random)
      damaged[offset] = UInt8.random(in: 0...255, using: &random)
    }
    write(damaged, toFile: path)
    let segment = try Segment.open(path)
    #expect(throws: SegmentFault.damaged(path: path)) { try segment.verify() }
    #expect(throws: SegmentFault.damaged(path: path)) {
      try SegmentMerger.merge([(segment, [])], to: folder.newPath())
    }
    useEverything(IndexReader(segments: [(segment, [5])]), &random)
  }

  private func useEverything(_ reader: IndexReader, _ random: inout SeededGenerator) {
    var generator = CorpusGenerator(seed: random.next())
    for word in generator.words(20...20) {
      let scores = reader.lexicalScores(CodeTerms.queryTerms(word))
      for found in reader.topDocuments(scores.chunks, count: 1000) {
        _ = reader.document(found.reference)
      }
      for found in reader.topFiles(scores.files, count: 1000) { _ = reader.file(found.reference) }
      _ = reader.definers(of: word)
      _ = reader.pathPartFrequency(word)
    }
    let filter = reader.fileFilter { path, language in path.bytes.count % 2 == 0 }
    let dense = reader.denseScores(generator.vector(), filter: filter)
    _ = reader.topDocuments(dense, count: 1000)
    _ = reader.file(at: RepositoryPath("src/parse1.txt"))
  }
}
