import Indexing
import Storage
import Testing

struct `Compaction policy` {
  /// Files, dead files and chunks of a segment.
  typealias Size = (files: Int, dead: Int, chunks: Int)

  private func records(_ sizes: [Size]) -> [SegmentRecord] {
    sizes.enumerated().map { index, size in
      let words = (0..<((size.files + 63) / 64)).map { word in
        (0..<64).reduce(UInt64(0)) { bits, bit in
          word * 64 + bit < size.dead ? bits | 1 << UInt64(bit) : bits
        }
      }
      return SegmentRecord(
        name: "\(index)", fileCount: size.files, chunkCount: size.chunks, deadFiles: words)
    }
  }

  @Test(
    arguments: [
      ("nothing", [], []),
      ("one without waste", [(100, 25, 500)], []),
      ("one with waste", [(100, 26, 500)], [0]),
      ("only dead files", [(100, 0, 500), (1, 1, 5)], [1]),
      ("as many as allowed", [Size](repeating: (10, 0, 50), count: 8), []),
      ("one too many of a size", [Size](repeating: (10, 0, 50), count: 9), Array(0..<9)),
      (
        "only the smallest of many sizes",
        (0..<9).map { (1 << $0, 0, 10 << $0) }, [0, 1]
      ),
      (
        "a large one is left alone", [(1000, 0, 9000)] + [Size](repeating: (1, 0, 9), count: 8),
        Array(1..<9)
      ),
      (
        "a large one with waste is not",
        [(1000, 300, 9000)] + [Size](repeating: (1, 0, 9), count: 8),
        Array(0..<9)
      ),
      ("a segment without files", [(0, 0, 0)], []),
    ] as [(String, [Size], [Int])])
  func `merges what wastes space, and the small ones when there are many`(
    name: String, sizes: [Size], expected: [Int]
  ) {
    #expect(CompactionPolicy().segmentsToMerge(records(sizes)) == expected, "\(name)")
  }
}
