import Foundation
import Storage
import SwiftProtobuf

/// The collection that rows are in: its name, its fields and their indexes.
struct RowSchema {
  /// Grows with every change of the fields or of what they mean.
  private static let version = 1
  /// Rows of one answer that Milvus allows.
  static let matchCountMax = 16_384
  /// Bytes of Milvus's longest text.
  static let wordsByteCountMax = 65_535
  static let pathByteCountMax = 4_096

  enum Field {
    static let id = "id"
    static let codebase = "codebase"
    static let file = "file"
    static let path = "path"
    static let language = "language"
    static let fileExtension = "extension"
    static let dense = "dense"
    static let terms = "terms"
    static let words = "words"
  }

  let configuration: MilvusConfiguration
  let dimension: Int

  /// Rows of another shape are in a collection of another name.
  var collectionName: String {
    "\(configuration.collectionPrefix)_chunks_\(dimension)_\(configuration.termRanking.rawValue)"
      + "_v\(Self.version)"
  }

  /// - Parameter mark: Tells this collection from one of the same name made at another time.
  func creation(mark: String) throws -> WireCreateCollectionRequest {
    var request = WireCreateCollectionRequest()
    request.dbName = configuration.database
    request.collectionName = collectionName
    request.schema = try schema(mark: mark).serializedData()
    request.shardsNum = Int32(configuration.shardCount)
    request.consistencyLevel = 2
    request.numPartitions = Int64(configuration.partitionCount)
    return request
  }

  private func schema(mark: String) -> WireCollectionSchema {
    var schema = WireCollectionSchema()
    schema.name = collectionName
    schema.description_p = "Chunks of code, kept by Apus; \(mark)"
    schema.fields = [
      // Milvus Lite 2.5 refuses every condition when these two stand the other way round.
      .text(Field.codebase, byteCountMax: 64) { $0.isPartitionKey = true },
      .text(Field.id, byteCountMax: 64) { $0.isPrimaryKey = true },
      .text(Field.file, byteCountMax: 64),
      .text(Field.path, byteCountMax: Self.pathByteCountMax),
      .text(Field.language, byteCountMax: 64),
      .text(Field.fileExtension, byteCountMax: 255),
      .vector(Field.dense, dimension: dimension),
    ]
    switch configuration.termRanking {
    case .none: break
    case .own: schema.fields.append(.sparse(Field.terms))
    case .bm25:
      schema.fields.append(
        .text(Field.words, byteCountMax: Self.wordsByteCountMax) { words in
          // Terms are split and stemmed already.
          words.typeParams += [
            .pair("enable_analyzer", "true"),
            .pair("analyzer_params", #"{"tokenizer": "standard"}"#),
          ]
        })
      schema.fields.append(.sparse(Field.terms) { $0.isFunctionOutput = true })
      schema.functions = [.bm25(from: Field.words, to: Field.terms)]
    }
    return schema
  }

  /// Field by field what its index is made with.
  var indexes: [(field: String, parameters: [WireKeyValuePair])] {
    // What the server thinks best, which for most is HNSW; Zilliz Cloud and Milvus Lite know no other.
    let dense: [WireKeyValuePair] = [
      .pair("index_type", "AUTOINDEX"), .pair("metric_type", "IP"), .pair("params", "{}"),
    ]
    guard configuration.termRanking != .none else { return [(Field.dense, dense)] }
    let terms: [WireKeyValuePair] = [
      .pair("index_type", "SPARSE_INVERTED_INDEX"), .pair("metric_type", termMetric),
      .pair("params", "{}"),
    ]
    return [(Field.dense, dense), (Field.terms, terms)]
  }

  var termMetric: String { configuration.termRanking == .bm25 ? "BM25" : "IP" }

  /// Why a collection that is there cannot take our rows; nil when it can.
  func objection(to described: WireCollectionSchema) -> String? {
    let fields = Dictionary(
      described.fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let wanted = schema(mark: "").fields.map(\.name)
    if let lacking = wanted.first(where: { fields[$0] == nil }) {
      return "it has no field '\(lacking)'"
    }
    let found = fields[Field.dense]?.typeParams.first { $0.key == "dim" }?.value
    return found == "\(dimension)" ? nil : "its vectors have \(found ?? "unknown") numbers"
  }
}

extension WireKeyValuePair {
  static func pair(_ key: String, _ value: String) -> WireKeyValuePair {
    var pair = WireKeyValuePair()
    pair.key = key
    pair.value = value
    return pair
  }
}

extension WireFieldSchema {
  typealias Change = (inout WireFieldSchema) -> Void

  static func text(
    _ name: String, byteCountMax: Int, _ change: Change = { _ in }
  ) -> WireFieldSchema {
    field(name, .varchar) { field in
      field.typeParams = [.pair("max_length", "\(byteCountMax)")]
      change(&field)
    }
  }

  static func vector(_ name: String, dimension: Int) -> WireFieldSchema {
    field(name, .floatVector) { $0.typeParams = [.pair("dim", "\(dimension)")] }
  }

  static func sparse(_ name: String, _ change: Change = { _ in }) -> WireFieldSchema {
    field(name, .sparseFloatVector, change)
  }

  static func number(_ name: String) -> WireFieldSchema {
    field(name, .int64) { _ in }
  }

  private static func field(
    _ name: String, _ type: WireDataType, _ change: Change
  ) -> WireFieldSchema {
    var field = WireFieldSchema()
    field.name = name
    field.dataType = type
    change(&field)
    return field
  }
}

extension WireFunctionSchema {
  fileprivate static func bm25(from input: String, to output: String) -> WireFunctionSchema {
    var function = WireFunctionSchema()
    function.name = "\(input)_bm25"
    function.type = 1
    function.inputFieldNames = [input]
    function.outputFieldNames = [output]
    return function
  }
}
