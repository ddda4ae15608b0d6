import CodeModel
import Storage

/// Rows as Milvus takes them in: field by field.
struct RowColumns {
  let rows: [ChunkRow]
  let codebase: String
  let termRanking: MilvusConfiguration.TermRanking

  var fields: [WireFieldData] {
    var fields = [
      WireFieldData.texts(RowSchema.Field.id, rows.map(RowID.text)),
      .texts(RowSchema.Field.codebase, [String](repeating: codebase, count: rows.count)),
      .texts(RowSchema.Field.file, rows.map(\.file.rawValue)),
      .texts(RowSchema.Field.path, rows.map { Self.path($0.path) }),
      .texts(RowSchema.Field.language, rows.map(\.language.rawValue)),
      .texts(RowSchema.Field.fileExtension, rows.map { Self.fileExtension($0.path) }),
      dense,
    ]
    switch termRanking {
    case .none: break
    case .own: fields.append(terms)
    case .bm25: fields.append(.texts(RowSchema.Field.words, rows.map(Self.words)))
    }
    return fields
  }

  private var dense: WireFieldData {
    var floats = WireFloatArray()
    floats.data.reserveCapacity(rows.count * (rows.first?.dense.count ?? 0))
    for row in rows { floats.data.append(contentsOf: row.dense) }
    return .vectors(RowSchema.Field.dense, .floatVector) { field in
      field.dim = Int64(rows.first?.dense.count ?? 0)
      field.floatVector = floats
    }
  }

  private var terms: WireFieldData {
    var sparse = WireSparseFloatArray()
    sparse.contents = rows.map { SparseCoding.encoded($0.terms) }
    // Milvus asks for one more than the greatest dimension in use.
    sparse.dim = rows.reduce(1) { max($0, Int64($1.terms.dimensions.last ?? 0) + 1) }
    return .vectors(RowSchema.Field.terms, .sparseFloatVector) { field in
      field.dim = sparse.dim
      field.sparseFloatVector = sparse
    }
  }

  /// Filters that go by a path are looked at again here, so a cut one does no harm.
  static func path(_ path: RepositoryPath) -> String {
    path.string.cut(toByteCount: RowSchema.pathByteCountMax)
  }

  /// A file without one has an empty one.
  private static func fileExtension(_ path: RepositoryPath) -> String {
    (path.fileExtension ?? "").cut(toByteCount: 255)
  }

  private static func words(_ row: ChunkRow) -> String {
    row.words.joined(separator: " ").cut(toByteCount: RowSchema.wordsByteCountMax)
  }
}

/// The primary key of a row.
enum RowID {
  static func text(_ row: ChunkRow) -> String { text(row.file, ordinal: row.ordinal) }

  static func text(_ file: RowFile, ordinal: Int) -> String { "\(file.rawValue).\(ordinal)" }

  static func match(_ id: String, score: Float) -> RowMatch? {
    guard let dot = id.lastIndex(of: "."), let ordinal = Int(id[id.index(after: dot)...]) else {
      return nil
    }
    return RowMatch(file: RowFile(rawValue: String(id[..<dot])), ordinal: ordinal, score: score)
  }
}

extension WireFieldData {
  static func texts(_ name: String, _ values: [String]) -> WireFieldData {
    var field = WireFieldData()
    field.type = .varchar
    field.fieldName = name
    field.scalars.stringData.data = values
    return field
  }

  static func numbers(_ name: String, _ values: [Int64]) -> WireFieldData {
    var field = WireFieldData()
    field.type = .int64
    field.fieldName = name
    field.scalars.longData.data = values
    return field
  }

  static func vectors(
    _ name: String, _ type: WireDataType, _ fill: (inout WireVectorField) -> Void
  ) -> WireFieldData {
    var field = WireFieldData()
    field.type = type
    field.fieldName = name
    fill(&field.vectors)
    return field
  }
}

extension String {
  /// As many whole characters as fit.
  fileprivate func cut(toByteCount countMax: Int) -> String {
    guard utf8.count > countMax else { return self }
    var scalars = Substring(self).unicodeScalars
    let end = utf8.index(utf8.startIndex, offsetBy: countMax)
    while scalars.endIndex > end { scalars.removeLast() }
    return String(Substring(scalars))
  }
}
