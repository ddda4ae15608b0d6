import Evaluation
import Testing

@Suite struct PairedBootstrapTests {
  @Test func `the interval of equal differences is that difference`() throws {
    let bootstrap = try #require(PairedBootstrap([Double](repeating: 0.25, count: 20)))
    #expect(bootstrap.mean == 0.25)
    #expect(bootstrap.interval == 0.25...0.25)
    #expect(bootstrap.isClear)
  }

  @Test func `differences that cancel are not clear`() throws {
    let bootstrap = try #require(PairedBootstrap((0..<100).map { $0 % 2 == 0 ? 0.5 : -0.5 }))
    #expect(bootstrap.mean == 0)
    #expect(bootstrap.interval.contains(0))
    #expect(!bootstrap.isClear)
  }

  /// Of n independent differences with standard deviation s the mean has s / sqrt(n).
  @Test func `the interval is as wide as the normal approximation of many differences`() throws {
    let differences = (0..<400).map { Double($0 % 2) }
    let bootstrap = try #require(PairedBootstrap(differences))
    let halfWidth = 1.96 * 0.5 / 20
    #expect(abs(bootstrap.interval.lowerBound - (0.5 - halfWidth)) < 0.004)
    #expect(abs(bootstrap.interval.upperBound - (0.5 + halfWidth)) < 0.004)
  }

  @Test func `the same differences give the same interval`() throws {
    let differences = (0..<50).map { Double($0 * $0 % 17) / 17 - 0.4 }
    let first = try #require(PairedBootstrap(differences))
    let second = try #require(PairedBootstrap(differences))
    #expect(first.interval == second.interval)
  }

  @Test func `without differences there is none`() {
    #expect(PairedBootstrap([]) == nil)
  }
}
