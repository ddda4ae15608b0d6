import Embedding
import Testing

struct BatchPlanTests {
  @Test(arguments: [[], [5], [256, 256, 256, 256], [1, 200, 3, 180, 90, 2, 255, 17, 17]])
  func `every sequence is in one batch within the limit, longest first`(lengths: [Int]) {
    let batches = BatchPlan(lengths, tokenCountMax: 300).batches
    #expect(batches.joined().sorted() == Array(lengths.indices))
    #expect(batches.joined().map { lengths[$0] } == lengths.sorted(by: >))
    #expect(batches.allSatisfy { $0.reduce(0) { $0 + lengths[$1] } <= 300 })
  }

  @Test func `a sequence longer than the limit is a batch of its own`() {
    #expect(BatchPlan([10, 500, 10], tokenCountMax: 300).batches == [[1], [0, 2]])
  }
}
