import CTreeSitter

/// The part of a query that a grammar allows, compiled.
struct FittingQuery: ~Copyable {
  let handle: OpaquePointer
  /// What was compiled: the text, or its fitting patterns one after another.
  let text: [UInt8]
  /// One sentence for each pattern that was left out.
  let problems: [String]

  /// Nil when no pattern fits; `problems` then tells why.
  static func compile(
    _ text: [UInt8], grammar: Grammar, problems: inout [String]
  ) -> FittingQuery? {
    var fault = ""
    if let handle = query(text, grammar, &fault) {
      guard ts_query_pattern_count(handle) > 0 else {
        ts_query_delete(handle)
        return nil
      }
      return FittingQuery(handle: handle, text: text, problems: [])
    }
    var fitting: [UInt8] = []
    for form in QueryForms.split(text) {
      if let handle = query(Array(form), grammar, &fault) {
        ts_query_delete(handle)
        fitting += form + [UInt8(ascii: "\n")]
      } else {
        problems.append("\(fault) in \(summary(of: form))")
      }
    }
    guard !fitting.isEmpty, let handle = query(fitting, grammar, &fault) else { return nil }
    return FittingQuery(handle: handle, text: fitting, problems: problems)
  }

  /// The beginning of a pattern, on one line.
  static func summary(of form: some Collection<UInt8>) -> String {
    let words = String(decoding: form.prefix(200), as: UTF8.self).split(
      whereSeparator: \.isWhitespace)
    let line = words.joined(separator: " ")
    return line.count > 60 ? line.prefix(60) + "…" : line
  }

  private static func query(
    _ text: [UInt8], _ grammar: Grammar, _ fault: inout String
  ) -> OpaquePointer? {
    var offset: UInt32 = 0
    var kind = TSQueryErrorNone
    let handle = text.withUnsafeBytes { bytes in
      ts_query_new(
        grammar.tables, bytes.bindMemory(to: CChar.self).baseAddress, UInt32(bytes.count),
        &offset, &kind)
    }
    if handle == nil { fault = explanation(kind, text.dropFirst(Int(offset))) }
    return handle
  }

  private static func explanation(_ kind: TSQueryError, _ rest: ArraySlice<UInt8>) -> String {
    let word = String(
      decoding: rest.prefix(60).prefix { !SourceLines.isSpace($0) && !"):".utf8.contains($0) },
      as: UTF8.self)
    return switch kind {
    case TSQueryErrorNodeType: "the grammar has no node type '\(word)'"
    case TSQueryErrorField: "the grammar has no field '\(word)'"
    case TSQueryErrorCapture: "no capture of this name before '\(word)'"
    case TSQueryErrorStructure: "the grammar never has it so"
    default: "not well-formed"
    }
  }
}
