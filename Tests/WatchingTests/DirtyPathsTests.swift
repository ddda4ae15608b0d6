import CodeModel
import Testing
import Watching

/// When changes are due, and what becomes of many.
struct `Dirty paths` {
  private let start = ContinuousClock.now

  private func path(_ text: String) -> RepositoryPath { RepositoryPath(text) }

  @Test func `nothing is due before anything happened`() {
    var dirty = DirtyPaths()
    #expect(dirty.isEmpty)
    #expect(dirty.due == nil)
    #expect(dirty.take() == nil)
  }

  @Test func `changes are due once it is quiet`() {
    var dirty = DirtyPaths()
    dirty.insert([path("a")], at: start)
    #expect(dirty.due == start + .milliseconds(25))
    dirty.insert([path("b")], at: start + .milliseconds(20))
    #expect(dirty.due == start + .milliseconds(45))
    let changes = PendingChanges(scope: .paths([path("a"), path("b")]), since: start)
    #expect(dirty.take() == changes)
    #expect(dirty.isEmpty)
  }

  @Test func `changes that never end are due after a second`() {
    var dirty = DirtyPaths()
    for step in 0..<200 { dirty.insert([path("a")], at: start + .milliseconds(step * 10)) }
    #expect(dirty.due == start + .seconds(1))
  }

  @Test func `no paths are no change`() {
    var dirty = DirtyPaths()
    dirty.insert([], at: start)
    #expect(dirty.due == nil)
  }

  @Test(arguments: [(4096, false), (4097, true)])
  func `very many paths are everything`(count: Int, isEverything: Bool) {
    var dirty = DirtyPaths()
    dirty.insert((0..<count).map { path("\($0)") }, at: start)
    #expect((dirty.take()?.scope == .everything) == isEverything)
  }

  @Test func `the root is everything`() {
    var dirty = DirtyPaths()
    dirty.insert([path("a"), path("")], at: start)
    dirty.insert([path("b")], at: start)
    #expect(dirty.take()?.scope == .everything)
  }

  @Test func `what was given back keeps its age`() throws {
    var dirty = DirtyPaths()
    dirty.insert([path("a")], at: start)
    let taken = dirty.take()
    let changes = try #require(taken)
    dirty.insert([path("b")], at: start + .seconds(3))
    dirty.giveBack(changes)
    #expect(dirty.due == start + .seconds(1))
    #expect(dirty.take() == PendingChanges(scope: .paths([path("a"), path("b")]), since: start))
    dirty.giveBack(PendingChanges(scope: .everything, since: start))
    #expect(dirty.take()?.scope == .everything)
  }
}
