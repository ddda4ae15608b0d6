import CodeModel
import Foundation
package import Storage
import SwiftProtobuf
import Synchronization

/// Rows in one collection of a Milvus, shared by everybody who uses the same prefix.
package final class MilvusRowStore: RowStore {
  /// Files of one condition: a condition has room for a megabyte.
  private static let fileCountMax = 400

  let client: MilvusClient
  private let configuration: MilvusConfiguration
  private let collection = Mutex<String?>(nil)
  /// Milvus 2.3 loses rows that are upserted where there is a partition key.
  private let replacesByUpsert = Mutex(true)

  package init(_ configuration: MilvusConfiguration) {
    self.configuration = configuration
    client = MilvusClient(configuration)
  }

  /// Where the service is.
  package var address: String { client.address }

  package func prepare(dimension: Int) async throws(RowStoreFault) -> String {
    let version = try await client.version()
    replacesByUpsert.withLock { $0 = version.map { $0 >= (2, 4) } ?? true }
    let schema = RowSchema(configuration: configuration, dimension: dimension)
    let name = schema.collectionName
    if try await !client.hasCollection(name) { try await create(schema, version) }
    let described = try await client.describe(name)
    if let objection = schema.objection(to: described.schema) {
      throw .otherShape(collection: name, detail: objection)
    }
    try await client.loadIndexed(name, schema.indexes)
    collection.withLock { $0 = name }
    return "\(client.address) \(configuration.database) \(name) \(described.schema.description_p)"
  }

  private func create(
    _ schema: RowSchema, _ version: (major: Int, minor: Int)?
  ) async throws(RowStoreFault) {
    try check(version)
    let request: WireCreateCollectionRequest
    do {
      request = try schema.creation(mark: "made \(UUID().uuidString)")
    } catch {
      throw .rejected(address: address, action: "be asked for a collection", detail: "\(error)")
    }
    try await client.create(request)
    for index in schema.indexes {
      try await client.createIndex(
        of: index.field, in: schema.collectionName, index.parameters)
    }
  }

  /// Drops the collections with everything in them, whoever wrote it.
  package func drop() async throws(RowStoreFault) {
    try await client.drop(name)
    try await ClaimCollection(client).drop()
  }

  /// Servers before 2.4 take in the definition of sparse vectors, and end when some are sent.
  private func check(_ version: (major: Int, minor: Int)?) throws(RowStoreFault) {
    let needed: (version: (Int, Int), feature: String)
    switch configuration.termRanking {
    case .none: return
    case .own: needed = ((2, 4), "sparse vectors, which came with version 2.4")
    case .bm25: needed = ((2, 5), "BM25 function, which came with version 2.5")
    }
    guard let version, version < needed.version else { return }
    throw .unsupported(
      address: address, feature: needed.feature, setting: "milvus.terms to none")
  }

  /// The collection that was prepared.
  private var name: String {
    guard let name = collection.withLock(\.self) else {
      preconditionFailure("rows were asked for before the store was prepared")
    }
    return name
  }

  package func upsert(_ rows: [ChunkRow], of codebase: String) async throws(RowStoreFault) {
    for start in stride(from: 0, to: rows.count, by: configuration.batchRowCount) {
      let batch = Array(rows[start...].prefix(configuration.batchRowCount))
      let columns = RowColumns(
        rows: batch, codebase: codebase, termRanking: configuration.termRanking)
      if replacesByUpsert.withLock(\.self) {
        try await client.upsert(columns.fields, rowCount: batch.count, into: name)
      } else {
        try await client.replace(
          where: RowExpression.rows(batch), by: columns.fields, rowCount: batch.count, in: name)
      }
    }
  }

  package func removeFiles(
    _ files: [RowFile], of codebase: String
  ) async throws(RowStoreFault) {
    for start in stride(from: 0, to: files.count, by: Self.fileCountMax) {
      let some = files[start...].prefix(Self.fileCountMax)
      try await client.delete(where: RowExpression.files(some, of: codebase), from: name)
    }
  }

  package func removeCodebase(_ codebase: String) async throws(RowStoreFault) {
    try await client.delete(where: RowExpression.codebase(codebase), from: name)
  }

  package func files(
    among files: [RowFile], of codebase: String
  ) async throws(RowStoreFault) -> Set<RowFile> {
    var found: Set<RowFile> = []
    for start in stride(from: 0, to: files.count, by: Self.fileCountMax) {
      let some = files[start...].prefix(Self.fileCountMax)
      let fields = try await client.query(
        [RowSchema.Field.file], where: RowExpression.firstRows(of: some, of: codebase), in: name,
        countMax: RowSchema.matchCountMax, isStrict: true)
      let names = fields.first { $0.fieldName == RowSchema.Field.file }
      found.formUnion((names?.scalars.stringData.data ?? []).map(RowFile.init))
    }
    return found
  }

  package func rowCount(of codebase: String) async throws(RowStoreFault) -> Int {
    let fields = try await client.query(
      ["count(*)"], where: RowExpression.codebase(codebase), in: name, isStrict: true)
    return Int(fields.first?.scalars.longData.data.first ?? 0)
  }

  package func search(
    _ query: RowQuery, of codebase: String
  ) async throws(RowStoreFault) -> [RowMatch] {
    let searches = RowSearches(query, configuration, client.consistency(), collection: name)
    guard query.filter.files.count > Self.fileCountMax else {
      return try await run(searches.requests(query.filter, of: codebase), countMax: query.countMax)
    }
    var matches: [RowMatch] = []
    for start in stride(from: 0, to: query.filter.files.count, by: Self.fileCountMax) {
      var filter = query.filter
      filter.files = Array(filter.files[start...].prefix(Self.fileCountMax))
      matches += try await run(searches.requests(filter, of: codebase), countMax: query.countMax)
    }
    return Array(matches.sorted { $0.score > $1.score }.prefix(query.countMax))
  }

  private func run(
    _ requests: [WireSearchRequest], countMax: Int
  ) async throws(RowStoreFault) -> [RowMatch] {
    guard let first = requests.first else { return [] }
    let answer =
      requests.count == 1
      ? try await client.search(first)
      : try await client.hybridSearch(
        requests, in: name, countMax: min(requests.count * countMax, RowSchema.matchCountMax))
    return zip(answer.results.ids.strID.data, answer.results.scores).compactMap(RowID.match)
  }
}

extension MilvusClient {
  /// Loads a collection, making the indexes it still lacks: whoever made it may have been cut off.
  func loadIndexed(
    _ name: String, _ indexes: [(field: String, parameters: [WireKeyValuePair])]
  ) async throws(RowStoreFault) {
    do throws(RowStoreFault) {
      try await load(name)
    } catch .rejected {
      // One that is there already is refused by some servers; what is lacking shows when it is loaded.
      for index in indexes {
        try? await createIndex(of: index.field, in: name, index.parameters)
      }
      try await load(name)
    }
  }
}
