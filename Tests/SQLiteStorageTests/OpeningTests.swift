import Foundation
import SQLiteStorage
import Storage
import Testing

struct OpeningTests {
  @Test func `missing folders are made, for the owner alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/b/store.sqlite"
    _ = try SQLiteStore.open(path: path)
    let facts = try FileManager.default.attributesOfItem(atPath: folder.path + "/a/b")
    #expect(facts[.posixPermissions] as? Int == 0o700)
  }

  @Test func `a folder where the file must be is named`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StorageFault.wrongFileKind(path: folder.path, isDirectory: true)) {
      try SQLiteStore.open(path: folder.path)
    }
  }

  @Test func `a file where the folder must be is named`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/file"
    try Data().write(to: URL(fileURLWithPath: file))
    #expect(throws: StorageFault.wrongFileKind(path: file, isDirectory: false)) {
      try SQLiteStore.open(path: file + "/store.sqlite")
    }
  }

  @Test func `an empty file becomes a store`() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.store))
    #expect(try SQLiteStore.open(path: folder.store).codebases().isEmpty)
  }

  @Test func `a store that is not there cannot be opened for reading`() throws {
    let folder = try TemporaryFolder()
    #expect {
      try SQLiteStore.open(path: folder.store, access: .readOnly)
    } throws: { error in
      guard case StorageFault.cannotOpen(folder.store, _) = error else { return false }
      return true
    }
    #expect(!FileManager.default.fileExists(atPath: folder.store))
  }

  @Test func `a store opened for reading refuses to be written`() throws {
    try withStore { store, folder in
      let codebase = try store.makeCodebase("/a")
      let reader = try SQLiteStore.open(path: folder.store, access: .readOnly)
      #expect(try reader.codebases().map(\.id) == [codebase])
      #expect(throws: StorageFault.readOnly(path: folder.store)) {
        try reader.commit(CommitBatch(), to: codebase)
      }
    }
  }

  /// In a process of its own, which gives its privileges up: permissions do not bind root.
  @Test(arguments: [0o500, 0o555])
  func `a folder without write permission can be read and not written`(mode: Int) async throws {
    let folder = try TemporaryFolder()
    try fill(folder.store)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: folder.store)
    #expect(chown(folder.path, 65_534, 65_534) == 0 || getuid() != 0)
    #expect(chown(folder.store, 65_534, 65_534) == 0 || getuid() != 0)
    #expect(chmod(folder.path, mode_t(mode)) == 0)
    await #expect(processExitsWith: .success) { [path = folder.store as String] in
      _ = setuid(65_534)
      let reader = try SQLiteStore.open(path: path, access: .readOnly)
      #expect(try reader.chunks(of: Sample.key(1))?.count == 3)
      #expect(throws: StorageFault.readOnly(path: path)) { try SQLiteStore.open(path: path) }
      let other = path + ".new"
      #expect(throws: StorageFault.readOnly(path: other)) { try SQLiteStore.open(path: other) }
    }
    #expect(chmod(folder.path, 0o700) == 0)
  }

  @Test func `processes that make one store at the same time agree`() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 {
        group.addTask { try SQLiteStore.open(path: folder.store).makeCodebase("/a").rawValue }
      }
      let ids = try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
      #expect(ids.count == 1)
    }
  }

  private func fill(_ path: String) throws {
    let store = try SQLiteStore.open(path: path)
    try store.commit(["x.swift": 1], to: store.makeCodebase("/a"))
  }
}
