import CodeModel
import Embedding
import Indexing
import RowStores
import SQLiteStorage
import Storage
import Testing

/// The rows of a codebase at a service follow its view, whatever happens in between.
struct ReplicationTests {
  private static let sample = """
    //- /a.py
    def first():
        return 1
    //- /folder/b.py
    def second():
        return 2
    //- /blank.txt


    """

  @Test func `every chunk is sent once, and nothing when nothing changed`() async throws {
    let bench = try Workbench(Self.sample)
    try bench.synchronize()
    let rows = MemoryRowStore()
    let report = try await bench.replicate(to: rows)
    let chunkCount = try bench.store.statistics(of: bench.codebase.id).chunkCount
    #expect(report.filesSent == 3 && report.rowsSent == chunkCount)
    #expect(try await rows.rowCount(of: "name") == chunkCount)
    #expect(try await bench.replicate(to: rows) == ReplicaReport())
    #expect(rows.upsertedCount == chunkCount)
  }

  @Test func `a change sends its file alone, and what was there before goes`() async throws {
    let bench = try Workbench(Self.sample)
    try bench.synchronize()
    let rows = MemoryRowStore()
    _ = try await bench.replicate(to: rows)
    try bench.write("a.py", "def other():\n    return 3\n")
    try bench.remove("folder/b.py")
    try bench.synchronize()
    let report = try await bench.replicate(to: rows)
    #expect(report.filesSent == 1 && report.filesRemoved == 2)
    #expect(
      try await rows.rowCount(of: "name")
        == bench.store.statistics(of: bench.codebase.id).chunkCount)
  }

  @Test func `work trees of one repository share rows, and keep what the other needs`()
    async throws
  {
    let main = try Workbench(Self.sample)
    let branch = try Workbench(Self.sample, sharingStoreOf: main)
    try main.synchronize()
    try branch.write("a.py", "def of_the_branch():\n    return 4\n")
    try branch.synchronize()
    let rows = MemoryRowStore()
    _ = try await main.replicate(to: rows)
    let report = try await branch.replicate(to: rows)
    #expect(report.filesSent == 1 && report.filesFound == 2)
    // The branch comes to be as main is: its own version goes, the shared one stays.
    try branch.write("a.py", "def first():\n    return 1\n")
    try branch.remove("folder/b.py")
    try branch.synchronize()
    #expect(try await branch.replicate(to: rows).filesRemoved == 1)
    #expect(try await main.replication(to: rows).missingFiles(main.codebase.id).isEmpty)
  }

  @Test(arguments: 0..<12)
  func `a run that is cut off anywhere is gone on with`(callCount: Int) async throws {
    let bench = try Workbench(Self.sample)
    try bench.synchronize()
    let rows = MemoryRowStore()
    _ = try await bench.replicate(to: rows)
    try bench.write("a.py", "def other():\n    return 3\n")
    try bench.write("c.py", "def third():\n    return 3\n")
    try bench.remove("folder/b.py")
    try bench.synchronize()
    let fault = RowStoreFault.unreachable(address: "nowhere", detail: "cut")
    rows.fail(fault, afterCalls: callCount)
    do {
      _ = try await bench.replicate(to: rows)
    } catch let error as RowStoreFault {
      #expect(error == fault)
    }
    rows.fail(nil)
    _ = try await bench.replicate(to: rows)
    #expect(
      try await rows.rowCount(of: "name")
        == bench.store.statistics(of: bench.codebase.id).chunkCount)
    #expect(try await bench.replicate(to: rows) == ReplicaReport())
  }

  @Test func `a service whose data were deleted gets everything again`() async throws {
    let bench = try Workbench(Self.sample)
    try bench.synchronize()
    let rows = MemoryRowStore()
    _ = try await bench.replicate(to: rows)
    rows.wipe()
    #expect(try await bench.replicate(to: rows).filesSent == 3)
  }

  @Test func `rows that went behind our back are missed`() async throws {
    let bench = try Workbench(Self.sample)
    try bench.synchronize()
    let rows = MemoryRowStore()
    _ = try await bench.replicate(to: rows)
    #expect(try await bench.replication(to: rows).missingFiles(bench.codebase.id).isEmpty)
    try await rows.removeCodebase("name")
    let missing = try await bench.replication(to: rows).missingFiles(bench.codebase.id)
    #expect(missing.map(\.string) == ["a.py", "folder/b.py"], "a blank file has no rows to miss")
  }

  @Test func `who is not elected sends and removes nothing, and uses what is there`() async throws {
    let (ours, theirs) = (try Workbench(Self.sample), try Workbench(Self.sample))
    try ours.synchronize()
    try theirs.write("own.py", "def own():\n    return 5\n")
    try theirs.synchronize()
    let rows = MemoryRowStore()
    _ = try await ours.replicate(to: rows, as: "ours")
    let count = rows.upsertedCount
    let report = try await theirs.replicate(to: rows, as: "theirs")
    #expect(report.otherWriter?.owner == "ours")
    #expect(report.filesSent == 0 && report.filesRemoved == 0 && rows.upsertedCount == count)
    let place = try await theirs.replication(to: rows, as: "theirs").place()
    let lacking = try theirs.store.replicaChanges(of: theirs.codebase.id, at: place).lacking
    #expect(lacking.map(\.path.string) == ["own.py"])
    // The writer's branch goes on; what it leaves behind is searched here from the next run on.
    try ours.write("a.py", "def other():\n    return 3\n")
    try ours.synchronize()
    _ = try await ours.replicate(to: rows, as: "ours")
    try theirs.write("own.py", "def own():\n    return 6\n")
    try theirs.synchronize()
    _ = try await theirs.replicate(to: rows, as: "theirs")
    #expect(
      try theirs.store.replicaChanges(of: theirs.codebase.id, at: place).lacking.map(\.path.string)
        == ["a.py", "own.py"])
  }
}

extension Workbench {
  fileprivate func replication(
    to rows: any RowStore, as owner: String = "us"
  ) throws -> Replication {
    Replication(
      store: store, rows: rows,
      staticTable: try StaticTokenTable(modelDirectory: try Resources.path("model")), name: "name",
      variant: "", owner: owner)
  }

  fileprivate func replicate(
    to rows: any RowStore, as owner: String = "us"
  ) async throws -> ReplicaReport {
    try await replication(to: rows, as: owner).run(codebase.id) { _, _ in }
  }
}
