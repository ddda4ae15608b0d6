import MilvusStorage
import Storage

extension Searches {
  private static let recallQueryCount = 50
  private static let nearestCount = 10

  /// Of the ten nearest rows by an exact scan, the share that the dense search finds.
  func recall(rowCount: Int) async throws -> Double {
    let queryCount = min(Self.recallQueryCount, rows.queryCount)
    var found = 0
    for query in 0..<queryCount {
      let nearest = Set(nearest(to: rows.denseQuery(query), rowCount: rowCount))
      let matches = try await store.search(dense(query), of: RowsFile.codebase)
      found += matches.prefix(Self.nearestCount).count {
        nearest.contains(RowName(file: $0.file.rawValue, ordinal: $0.ordinal))
      }
    }
    return Double(found) / Double(Self.nearestCount * queryCount)
  }

  private func nearest(to query: [Float], rowCount: Int) -> [RowName] {
    let scores = (0..<rowCount).map { row in
      (row: row, score: zip(rows.denseRow(row), query).reduce(0) { $0 + $1.0 * $1.1 })
    }
    return scores.sorted { $0.score > $1.score }.prefix(Self.nearestCount)
      .map { RowsFile.name($0.row) }
  }
}
