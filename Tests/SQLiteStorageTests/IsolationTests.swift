import CodeModel
import SQLiteStorage
import Storage
import Testing

/// Interleavings of two connections to one file, time going down.
struct IsolationTests {
  // Writer                        Reader
  // BEGIN IMMEDIATE
  // UPDATE codebase
  // INSERT file
  //                               codebase, files: as before, without waiting
  // COMMIT
  //                               codebase, files: both new
  @Test func `a reader sees nothing of a batch before its commit and all of it after`() throws {
    try withStore { store, folder in
      let id = try store.makeCodebase("/a")
      let before = try store.commit(["x.swift": 1], to: id)
      let writer = try RawDatabase(folder.store)
      try writer.execute("BEGIN IMMEDIATE")
      try writer.execute("UPDATE codebase SET generation = 50")
      try writer.execute("INSERT INTO file VALUES (1, x'79', 0, 0, 0, 0, 0, NULL, 'binary')")
      #expect(try store.codebase(id: id) == before)
      #expect(try store.paths(of: id) == ["x.swift"])
      try writer.execute("COMMIT")
      #expect(try store.codebase(id: id)?.generation == 50)
      #expect(try store.paths(of: id) == ["x.swift", "y"])
    }
  }

  // Reader                        Writer
  // BEGIN
  // SELECT generation: 1
  //                               commit, without waiting
  // SELECT count(*) FROM file: 1
  // COMMIT
  // SELECT count(*) FROM file: 2
  @Test func `a writer does not wait for a reader, and the reader keeps its state`() throws {
    try withStore { store, folder in
      let id = try store.makeCodebase("/a")
      try store.commit(["x.swift": 1], to: id)
      let reader = try RawDatabase(folder.store)
      try reader.execute("BEGIN")
      #expect(try reader.number("SELECT generation FROM codebase") == 1)
      try store.commit(["y.swift": 2], to: id)
      #expect(try reader.number("SELECT count(*) FROM file") == 1)
      try reader.execute("COMMIT")
      #expect(try reader.number("SELECT count(*) FROM file") == 2)
    }
  }

  // One                           Other
  // BEGIN IMMEDIATE
  //                               commit: busy
  // ROLLBACK
  //                               commit: done
  @Test func `a writer that waits in vain says so and succeeds later`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.open(path: folder.store, waiting: .milliseconds(10))
    let id = try store.makeCodebase("/a")
    let one = try RawDatabase(folder.store)
    try one.execute("BEGIN IMMEDIATE")
    #expect(throws: StorageFault.busy(path: folder.store)) {
      try store.commit(CommitBatch(), to: id)
    }
    try one.execute("ROLLBACK")
    #expect(try store.commit(CommitBatch(), to: id).generation == 1)
  }

  @Test func `two handles that write at once both succeed`() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup { group in
      for writer in 1...2 {
        group.addTask {
          let store = try SQLiteStore.open(path: folder.store)
          let id = try store.makeCodebase("/\(writer)")
          for step in 1...20 { try store.commit(["\(step).swift": step], to: id) }
        }
      }
      try await group.waitForAll()
    }
    let store = try SQLiteStore.open(path: folder.store)
    #expect(try store.codebases().map(\.generation) == [20, 20])
    for step in 1...20 { #expect(try store.chunks(of: Sample.key(step))?.count == 3) }
    #expect(try store.diagnose().problems.isEmpty)
  }
}
