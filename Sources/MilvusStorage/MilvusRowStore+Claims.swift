import Foundation
package import Storage
import SwiftProtobuf

extension MilvusRowStore {
  package func claim(
    _ claim: WriterClaim, on codebase: String
  ) async throws(RowStoreFault) -> WriterClaim {
    let claims = ClaimCollection(client)
    try await claims.prepare()
    let now = Int64(Date().timeIntervalSince1970)
    if let holder = try await claims.holder(of: codebase), holder.owner != claim.owner,
      holder.expires > now
    {
      return holder
    }
    try await claims.set(claim, on: codebase)
    return try await claims.holder(of: codebase) ?? claim
  }
}

/// Who writes which codebase: a row for each, in a collection of its own.
struct ClaimCollection {
  private enum Field {
    static let codebase = "codebase"
    static let owner = "owner"
    static let expires = "expires"
    /// Milvus wants a vector in every collection.
    static let vector = "vector"
  }

  private static let index: [(field: String, parameters: [WireKeyValuePair])] = [
    (
      Field.vector,
      [.pair("index_type", "FLAT"), .pair("metric_type", "IP"), .pair("params", "{}")]
    )
  ]

  private let client: MilvusClient
  private var name: String { "\(client.configuration.collectionPrefix)_writers_v1" }

  init(_ client: MilvusClient) {
    self.client = client
  }

  func prepare() async throws(RowStoreFault) {
    if try await !client.hasCollection(name) {
      try await client.create(creation())
      for index in Self.index {
        try await client.createIndex(of: index.field, in: name, index.parameters)
      }
    }
    try await client.loadIndexed(name, Self.index)
  }

  private func creation() throws(RowStoreFault) -> WireCreateCollectionRequest {
    var schema = WireCollectionSchema()
    schema.name = name
    schema.description_p = "Who writes which codebase, kept by Apus"
    schema.fields = [
      .text(Field.codebase, byteCountMax: 64) { $0.isPrimaryKey = true },
      .text(Field.owner, byteCountMax: 255), .number(Field.expires),
      .vector(Field.vector, dimension: 2),
    ]
    var request = WireCreateCollectionRequest()
    request.dbName = client.configuration.database
    request.collectionName = name
    do {
      request.schema = try schema.serializedData()
    } catch {
      throw .rejected(
        address: client.address, action: "be asked for a collection", detail: "\(error)")
    }
    request.shardsNum = 1
    return request
  }

  func drop() async throws(RowStoreFault) {
    try await client.drop(name)
  }

  func holder(of codebase: String) async throws(RowStoreFault) -> WriterClaim? {
    let fields = try await client.query(
      [Field.owner, Field.expires], where: RowExpression.codebase(codebase), in: name,
      isStrict: true)
    let owner = fields.first { $0.fieldName == Field.owner }?.scalars.stringData.data.first
    let expires = fields.first { $0.fieldName == Field.expires }?.scalars.longData.data.first
    guard let owner, let expires else { return nil }
    return WriterClaim(owner: owner, expires: expires)
  }

  func set(_ claim: WriterClaim, on codebase: String) async throws(RowStoreFault) {
    try await client.upsert(
      [
        .texts(Field.codebase, [codebase]), .texts(Field.owner, [claim.owner]),
        .numbers(Field.expires, [claim.expires]),
        .vectors(Field.vector, .floatVector) { field in
          field.dim = 2
          field.floatVector.data = [1, 0]
        },
      ], rowCount: 1, into: name)
  }
}
