import CTreeSitter
import CodeModel

/// A compiled tree query whose captures name definitions.
///
/// Unchecked: the query is never changed after `init`, and tree-sitter only reads it to run it.
final class Query: @unchecked Sendable {
  let handle: OpaquePointer
  /// What each capture stands for, by capture id.
  let roles: [CaptureRole]
  /// Conditions on a match, by pattern index.
  let predicates: [[QueryPredicate]]
  /// The language a pattern itself names for what it embeds, by pattern index.
  let embeddedLanguages: [String?]
  /// Node types at which patterns begin.
  let roots: QueryRoots

  /// Compiles query text against a grammar.
  init(_ source: [UInt8], grammar: Grammar) throws(QueryFault) {
    var offset: UInt32 = 0
    var kind = TSQueryErrorNone
    let compiled = source.withUnsafeBytes { bytes in
      ts_query_new(
        grammar.tables, bytes.bindMemory(to: CChar.self).baseAddress, UInt32(bytes.count),
        &offset, &kind)
    }
    guard let compiled else { throw .invalid(kind: kind.rawValue, offset: Int(offset), source) }
    handle = compiled
    do throws(QueryFault) {
      roles = try Self.readRoles(compiled)
      predicates = try Self.readPredicates(compiled)
      embeddedLanguages = Self.readEmbeddedLanguages(compiled)
      roots = try QueryRoots(of: compiled, text: source, grammar: grammar)
    } catch {
      ts_query_delete(compiled)
      throw error
    }
  }

  deinit { ts_query_delete(handle) }

  private static func readRoles(_ query: OpaquePointer) throws(QueryFault) -> [CaptureRole] {
    var roles: [CaptureRole] = []
    for id in 0..<ts_query_capture_count(query) {
      var length: UInt32 = 0
      let name = ts_query_capture_name_for_id(query, id, &length).map { String(cString: $0) } ?? ""
      guard let role = CaptureRole(captureName: name) else { throw .unknownCapture(name) }
      roles.append(role)
    }
    return roles
  }

  /// The values of `(#set! injection.language "…")`.
  private static func readEmbeddedLanguages(_ query: OpaquePointer) -> [String?] {
    (0..<ts_query_pattern_count(query)).map { pattern in
      var count: UInt32 = 0
      let steps = ts_query_predicates_for_pattern(query, pattern, &count)
      return UnsafeBufferPointer(start: steps, count: Int(count))
        .split(whereSeparator: { $0.type == TSQueryPredicateStepTypeDone })
        .map { $0.map { QueryPredicate.text(of: $0, in: query) } }
        .first { $0.count == 3 && $0[0] == "set!" && $0[1] == "injection.language" }?[2]
    }
  }

  private static func readPredicates(
    _ query: OpaquePointer
  ) throws(QueryFault) -> [[QueryPredicate]] {
    var patterns: [[QueryPredicate]] = []
    for pattern in 0..<ts_query_pattern_count(query) {
      var count: UInt32 = 0
      let steps = ts_query_predicates_for_pattern(query, pattern, &count)
      let buffer = UnsafeBufferPointer(start: steps, count: Int(count))
      patterns.append(try QueryPredicate.read(buffer, of: query))
    }
    return patterns
  }
}

/// What is wrong with a query file.
enum QueryFault: Error, CustomStringConvertible {
  case invalid(kind: UInt32, offset: Int, [UInt8])
  case unreadable
  case unknownCapture(String)
  case unknownPredicate(String)
  /// A pattern that does not begin with a named node type.
  case rootless(String)

  var description: String {
    switch self {
    case .invalid(let kind, let offset, let source):
      let line = source.prefix(offset).count { $0 == 0x0A } + 1
      let rest = String(decoding: source.dropFirst(offset).prefix(40), as: UTF8.self)
      return "error \(kind) at line \(line): \(rest)"
    case .unreadable: return "brackets or quotes do not match"
    case .unknownCapture(let name): return "no meaning is known for @\(name)"
    case .unknownPredicate(let name): return "no meaning is known for #\(name)"
    case .rootless(let text): return "a pattern must begin with a node type: \(text)"
    }
  }
}
