import CodeModel
import MilvusStorage
import RowStores
import Storage
import Testing

/// How soon what was written is found, on a server where that makes a difference.
struct MilvusConsistencyTests {
  @Test(arguments: [MilvusConfiguration.Consistency.strong, .session])
  func `what this process wrote is found at once`(
    consistency: MilvusConfiguration.Consistency
  ) async throws {
    try await TestServer.standalone.withStore {
      $0.consistency = consistency
    } _: { store in
      try await RowStoreSubject(store).add(
        [SampleFiles.file("a.swift", texts: ["one"])], to: "codebase")
      #expect(try await found(in: store) == 1)
    }
  }

  @Test(arguments: [MilvusConfiguration.Consistency.bounded, .eventually])
  func `an answer may be old, and comes to be right`(
    consistency: MilvusConfiguration.Consistency
  ) async throws {
    try await TestServer.standalone.withStore {
      $0.consistency = consistency
    } _: { store in
      try await RowStoreSubject(store).add(
        [SampleFiles.file("a.swift", texts: ["one"])], to: "codebase")
      let deadline = ContinuousClock.now + .seconds(60)
      while try await found(in: store) == 0, ContinuousClock.now < deadline {
        try await Task.sleep(for: .milliseconds(200))
      }
      #expect(try await found(in: store) == 1)
    }
  }

  private func found(in store: MilvusRowStore) async throws -> Int {
    try await store.search(
      RowQuery(dense: SampleFiles.direction(0), countMax: 10), of: "codebase"
    ).count
  }
}
