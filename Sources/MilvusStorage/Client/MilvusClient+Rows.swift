import Foundation
import Storage
import SwiftProtobuf

extension MilvusClient {
  func upsert(
    _ fields: [WireFieldData], rowCount: Int, into name: String
  ) async throws(RowStoreFault) {
    let request = rows(fields, count: rowCount, of: name)
    let answer: WireMutationResult = try await call("Upsert", request, action: "take in rows")
    noteWrite(at: answer.timestamp)
  }

  /// Puts rows in place of those that a condition names, for servers whose upsert cannot be trusted.
  ///
  /// Insertion does not replace, so an attempt that may have come to something is undone by the next.
  func replace(
    where expression: String, by fields: [WireFieldData], rowCount: Int, in name: String
  ) async throws(RowStoreFault) {
    let request = rows(fields, count: rowCount, of: name)
    var pause = Self.firstPause
    let attemptCountMax = CallPatience.work.attemptCountMax
    for attempt in 1...attemptCountMax {
      try await delete(where: expression, from: name)
      do throws(RowStoreFault) {
        let answer: WireMutationResult = try await call(
          "Insert", request, action: "take in rows", patience: .once)
        return noteWrite(at: answer.timestamp)
      } catch {
        guard case .unreachable = error, attempt < attemptCountMax else { throw error }
      }
      guard (try? await Task.sleep(for: pause)) != nil else { throw .cancelled }
      pause *= 2
    }
  }

  private func rows(
    _ fields: [WireFieldData], count: Int, of name: String
  ) -> WireRowsRequest {
    var request = WireRowsRequest()
    request.dbName = configuration.database
    request.collectionName = name
    request.fieldsData = fields
    request.numRows = UInt32(count)
    return request
  }

  func delete(where expression: String, from name: String) async throws(RowStoreFault) {
    var request = WireDeleteRequest()
    request.dbName = configuration.database
    request.collectionName = name
    request.expr = expression
    let answer: WireMutationResult = try await call("Delete", request, action: "remove rows")
    noteWrite(at: answer.timestamp)
  }

  /// Fields of the rows that meet a condition.
  func query(
    _ output: [String], where expression: String, in name: String, countMax: Int? = nil,
    isStrict: Bool
  ) async throws(RowStoreFault) -> [WireFieldData] {
    let consistency = consistency(isStrict: isStrict)
    var request = WireQueryRequest()
    request.dbName = configuration.database
    request.collectionName = name
    request.expr = expression
    request.outputFields = output
    request.consistencyLevel = consistency.level
    request.guaranteeTimestamp = consistency.guaranteed
    if let countMax { request.queryParams = [.pair("limit", "\(countMax)")] }
    let answer: WireQueryResults = try await call("Query", request, action: "look up rows")
    return answer.fieldsData
  }

  func search(_ request: WireSearchRequest) async throws(RowStoreFault) -> WireSearchResults {
    try await call("Search", request, action: "search", patience: .question)
  }

  func hybridSearch(
    _ requests: [WireSearchRequest], in name: String, countMax: Int
  ) async throws(RowStoreFault) -> WireSearchResults {
    let consistency = consistency()
    var request = WireHybridSearchRequest()
    request.dbName = configuration.database
    request.collectionName = name
    request.requests = requests
    request.consistencyLevel = consistency.level
    request.guaranteeTimestamp = consistency.guaranteed
    // Reciprocal rank fusion; 60 is the constant of its paper (Cormack et al., SIGIR 2009).
    request.rankParams = [
      .pair("strategy", "rrf"), .pair("params", #"{"k": 60}"#), .pair("limit", "\(countMax)"),
      .pair("round_decimal", "-1"),
    ]
    return try await call("HybridSearch", request, action: "search", patience: .question)
  }
}
