import MilvusStorage
import Storage

/// The searches of `pymilvus_rates.py`, by the number of the query.
struct Searches {
  static let denseCountMax = 200
  static let sparseCountMax = 100
  private static let warmUpQueryCount = 10

  let store: MilvusRowStore
  let rows: RowsFile

  func dense(_ query: Int) -> RowQuery {
    RowQuery(dense: rows.denseQuery(query), countMax: Self.denseCountMax)
  }

  func sparse(_ query: Int) -> RowQuery {
    RowQuery(terms: terms(query), countMax: Self.sparseCountMax)
  }

  func hybrid(_ query: Int) -> RowQuery {
    RowQuery(
      dense: rows.denseQuery(query), terms: terms(query), countMax: Self.denseCountMax)
  }

  private func terms(_ query: Int) -> TermQuery {
    TermQuery(vector: rows.sparseQuery(query), words: [])
  }

  /// Milliseconds of each query, after some that are not counted.
  func percentiles(_ query: (Int) -> RowQuery) async throws -> Percentiles {
    for number in 0..<min(Self.warmUpQueryCount, rows.queryCount) {
      let matches = try await store.search(query(number), of: RowsFile.codebase)
      guard !matches.isEmpty else { throw Complaint("a search finds nothing") }
    }
    var milliseconds: [Double] = []
    for number in 0..<rows.queryCount {
      let query = query(number)
      let seconds = try await Timing.seconds {
        _ = try await store.search(query, of: RowsFile.codebase)
      }
      milliseconds.append(1_000 * seconds)
    }
    return Percentiles(milliseconds)
  }
}
