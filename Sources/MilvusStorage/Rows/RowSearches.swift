import CodeModel
import Foundation
import Storage
import SwiftProtobuf

/// A query as Milvus is asked: one search for what it means, one for its terms.
struct RowSearches {
  private let query: RowQuery
  private let configuration: MilvusConfiguration
  private let consistency: (level: Int32, guaranteed: UInt64)
  private let collection: String
  private let countMax: Int

  init(
    _ query: RowQuery, _ configuration: MilvusConfiguration,
    _ consistency: (level: Int32, guaranteed: UInt64), collection: String
  ) {
    self.query = query
    self.configuration = configuration
    self.consistency = consistency
    self.collection = collection
    countMax = min(max(query.countMax, 1), RowSchema.matchCountMax)
  }

  func requests(_ filter: RowFilter, of codebase: String) -> [WireSearchRequest] {
    let expression = RowExpression.all(filter, of: codebase)
    var requests: [WireSearchRequest] = []
    if let dense = query.dense {
      // An exact search of few rows looks at each; of many it looks at more than it gives.
      requests.append(
        request(
          RowSchema.Field.dense, .floatVector, SparseCoding.encoded(dense), metric: "IP",
          parameters: "{\"ef\": \(max(2 * countMax, 64))}", expression))
    }
    guard let terms = query.terms else { return requests }
    switch configuration.termRanking {
    case .none: break
    case .own where terms.vector.isEmpty: break
    case .own:
      requests.append(
        request(
          RowSchema.Field.terms, .sparseFloatVector, SparseCoding.encoded(terms.vector),
          metric: "IP", parameters: "{}", expression))
    case .bm25:
      requests.append(
        request(
          RowSchema.Field.terms, .varchar, Data(terms.words.joined(separator: " ").utf8),
          metric: "BM25", parameters: "{}", expression))
    }
    return requests
  }

  private func request(
    _ field: String, _ type: WireDataType, _ value: Data, metric: String, parameters: String,
    _ expression: String
  ) -> WireSearchRequest {
    var placeholder = WirePlaceholderValue()
    placeholder.tag = "$0"
    placeholder.type = type
    placeholder.values = [value]
    var group = WirePlaceholderGroup()
    group.placeholders = [placeholder]
    var request = WireSearchRequest()
    request.dbName = configuration.database
    request.collectionName = collection
    request.dsl = expression
    request.dslType = 1
    request.nq = 1
    request.placeholderGroup = (try? group.serializedData()) ?? Data()
    request.consistencyLevel = consistency.level
    request.guaranteeTimestamp = consistency.guaranteed
    request.searchParams = [
      .pair("anns_field", field), .pair("topk", "\(countMax)"), .pair("metric_type", metric),
      .pair("params", parameters), .pair("round_decimal", "-1"),
    ]
    return request
  }
}
