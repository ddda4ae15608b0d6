import Foundation
import MilvusStorage
import Storage

/// One run: fill a collection, count its rows, search them.
///
/// Only calls of the store are timed, not the preparation of what it is given.
struct Measurement {
  let options: Options
  let rows: RowsFile

  /// Prints the figures as JSON.
  func run() async throws {
    let configuration = try options.configuration(
      collectionPrefix: "apus_benchmark_\(ProcessInfo.processInfo.processIdentifier)")
    let store = MilvusRowStore(configuration)
    let prepare = try await Timing.seconds {
      _ = try await store.prepare(dimension: rows.dimension)
    }
    let outcome: Result<Figures, any Error>
    do {
      outcome = .success(
        try await measure(
          store, batchRowCount: configuration.batchRowCount, prepareSeconds: prepare))
    } catch {
      outcome = .failure(error)
    }
    // The rows are gone by the time something is thrown: what comes after are claims, of which none
    // was made.
    try? await store.drop()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(outcome.get()), as: UTF8.self))
  }

  private func measure(
    _ store: MilvusRowStore, batchRowCount: Int, prepareSeconds: Double
  ) async throws -> Figures {
    let rowCount = min(options.rowCountMax, rows.rowCount)
    let upsert = try await fill(store, rowCount: rowCount, batchRowCount: batchRowCount)
    let count = try await Timing.seconds { try await check(store, rowCount: rowCount) }
    if options.pauses {
      print("filled")
      fflush(nil)
      _ = readLine()
    }
    let searches = Searches(store: store, rows: rows)
    return Figures(
      rows: rowCount, batchRows: batchRowCount, prepareSeconds: Timing.rounded(prepareSeconds),
      upsertSeconds: Timing.rounded(upsert), rowsPerSecond: Int(Double(rowCount) / upsert),
      countSeconds: Timing.rounded(count), queries: rows.queryCount,
      denseRecallAt10: try await searches.recall(rowCount: rowCount),
      dense: try await searches.percentiles(searches.dense),
      sparse: options.isDenseOnly ? nil : try await searches.percentiles(searches.sparse),
      hybrid: options.isDenseOnly ? nil : try await searches.percentiles(searches.hybrid))
  }

  /// Seconds that the upserts took together.
  private func fill(
    _ store: MilvusRowStore, rowCount: Int, batchRowCount: Int
  ) async throws -> Double {
    var seconds = 0.0
    for start in stride(from: 0, to: rowCount, by: batchRowCount) {
      let batch = (start..<min(start + batchRowCount, rowCount)).map(rows.chunk)
      seconds += try await Timing.seconds {
        try await store.upsert(batch, of: RowsFile.codebase)
      }
    }
    return seconds
  }

  private func check(_ store: MilvusRowStore, rowCount: Int) async throws {
    let stored = try await store.rowCount(of: RowsFile.codebase)
    guard stored == rowCount else {
      throw Complaint("\(rowCount) rows were put in, but the server counts \(stored)")
    }
  }
}
