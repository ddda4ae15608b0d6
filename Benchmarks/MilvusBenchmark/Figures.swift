/// What was measured, under the names that `pymilvus_rates.py` has for it.
struct Figures: Encodable {
  let client = "Apus"
  let rows: Int
  let batchRows: Int
  let prepareSeconds: Double
  let upsertSeconds: Double
  let rowsPerSecond: Int
  let countSeconds: Double
  let queries: Int
  let denseRecallAt10: Double
  let dense: Percentiles
  let sparse: Percentiles?
  let hybrid: Percentiles?

  private enum CodingKeys: String, CodingKey {
    case client, rows, queries
    case batchRows = "batch_rows"
    case prepareSeconds = "prepare_seconds"
    case upsertSeconds = "upsert_seconds"
    case rowsPerSecond = "rows_per_second"
    case countSeconds = "count_seconds"
    case denseRecallAt10 = "dense_recall_at_10"
    case dense = "dense_milliseconds"
    case sparse = "sparse_milliseconds"
    case hybrid = "hybrid_milliseconds"
  }
}

/// The half and the last twentieth of times, in milliseconds.
struct Percentiles: Encodable {
  let p50: Double
  let p95: Double

  /// - Parameter values: At least one.
  init(_ values: [Double]) {
    let sorted = values.sorted()
    p50 = Timing.rounded(Self.quantile(0.5, of: sorted))
    p95 = Timing.rounded(Self.quantile(0.95, of: sorted))
  }

  /// Between two values in proportion, as numpy does.
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
