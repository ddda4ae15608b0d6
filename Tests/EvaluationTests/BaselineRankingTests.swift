import Evaluation
import Testing

@Suite struct BaselineRankingTests {
  @Test func `rarer words and shorter texts count for more`() {
    let index = PlainTextIndex([
      "read the file", "write the file", "read read the other file with many more words in it",
      "nothing of it",
    ])
    #expect(index.best(9, for: "READ file") == [0, 2, 1])
    #expect(index.best(1, for: "write") == [1])
    #expect(index.best(9, for: "absent").isEmpty)
  }

  @Test func `words are not taken apart`() {
    let index = PlainTextIndex(["readFile()", "read file", "read_file"])
    #expect(index.best(9, for: "file") == [1, 2])
  }

  @Test func `ranks are added up whatever the scores`() {
    // 1 is second and first, 0 first and third, 2 third alone.
    let fused = ReciprocalRankFusion.fused([[0, 1, 2], [1, 3, 0]], constant: 100, count: 3)
    #expect(fused == [1, 0, 3])
  }

  @Test func `the nearest vectors come first, equal ones in their order`() {
    let vectors: [[Float]] = [[0, 1], [1, 0], [0.6, 0.8], [1, 0]]
    #expect(NearestVectors.best(3, in: vectors, to: [1, 0]) == [1, 3, 2])
  }
}
