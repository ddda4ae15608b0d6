import CodeModel
import Storage

/// Conditions in the language of Milvus's filters.
enum RowExpression {
  static func codebase(_ name: String) -> String {
    "\(RowSchema.Field.codebase) == \(quoted(name))"
  }

  static func all(_ filter: RowFilter, of codebase: String) -> String {
    var conditions = [Self.codebase(codebase)]
    if !filter.languages.isEmpty {
      conditions.append(isOneOf(RowSchema.Field.language, filter.languages.map(\.rawValue)))
    }
    if !filter.extensions.isEmpty {
      conditions.append(isOneOf(RowSchema.Field.fileExtension, filter.extensions))
    }
    if !filter.files.isEmpty {
      conditions.append(isOneOf(RowSchema.Field.file, filter.files.map(\.rawValue)))
    }
    if let prefixes = paths(beginningWith: filter.pathPrefixes) { conditions.append(prefixes) }
    return conditions.joined(separator: " and ")
  }

  static func files(_ files: some Sequence<RowFile>, of codebase: String) -> String {
    Self.codebase(codebase) + " and "
      + isOneOf(RowSchema.Field.file, files.map(\.rawValue))
  }

  static func rows(_ rows: [ChunkRow]) -> String {
    isOneOf(RowSchema.Field.id, rows.map(RowID.text))
  }

  static func firstRows(of files: some Sequence<RowFile>, of codebase: String) -> String {
    Self.codebase(codebase) + " and "
      + isOneOf(RowSchema.Field.id, files.map { RowID.text($0, ordinal: 0) })
  }

  /// By ranges: patterns have other wildcards in other versions. Nil for what cannot be said so.
  private static func paths(beginningWith prefixes: [[UInt8]]) -> String? {
    let ranges = prefixes.map { prefix -> String? in
      // Milvus Lite 2.5 cannot be told of line ends.
      let prefix = prefix.prefix { $0 != 0x0A && $0 != 0x0D }
      guard let last = prefix.last, last < 0x7F,
        let start = String(validating: prefix, as: UTF8.self),
        let end = String(validating: prefix.dropLast() + [last + 1], as: UTF8.self)
      else { return nil }
      let field = RowSchema.Field.path
      return "(\(field) >= \(quoted(start)) and \(field) < \(quoted(end)))"
    }
    guard !ranges.isEmpty, !ranges.contains(nil) else { return nil }
    return "(" + ranges.compactMap(\.self).joined(separator: " or ") + ")"
  }

  private static func isOneOf(_ field: String, _ values: [String]) -> String {
    "\(field) in [\(values.map(quoted).joined(separator: ", "))]"
  }

  static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
