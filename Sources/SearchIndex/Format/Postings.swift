/// How often a term occurs in the parts of one document; counts beyond a field's range stay there.
struct FieldCounts: Equatable {
  var body: UInt16 = 0
  var names: UInt8 = 0
  var scope: UInt8 = 0

  /// The occurrences as the score of a document counts them, its path aside.
  @inline(__always)
  var weighted: Int {
    Int(body) + FieldWeight.names * Int(names) + FieldWeight.scope * Int(scope)
  }

  /// The occurrences as the score of a file counts them, its path aside.
  @inline(__always)
  var fileWeighted: Int { Int(body) + FieldWeight.fileNames * Int(names) }
}

/// A posting list of documents: per document a varint of `delta << 2 | names-or-scope << 1 | body`.
///
/// Without the body bit the term occurs once in the body; with it the count follows as a varint.
/// With the other bit the counts of names and scope follow, a byte each.
enum DocumentPostings {
  @inline(__always)
  static func append(
    _ counts: FieldCounts, document: Int, previous: inout Int, to output: inout [UInt8]
  ) {
    let hasFields = counts.names != 0 || counts.scope != 0
    let hasBody = counts.body != 1
    output.appendVarint((document - previous) << 2 | (hasFields ? 2 : 0) | (hasBody ? 1 : 0))
    previous = document
    if hasBody { output.appendVarint(Int(counts.body)) }
    if hasFields {
      output.append(counts.names)
      output.append(counts.scope)
    }
  }

  /// Calls `body` with ascending documents below `documentCount`.
  @inline(__always)
  static func forEach(
    in list: ByteView, documentCount: Int, _ body: (Int, FieldCounts) -> Void
  ) {
    var cursor = ByteCursor(list)
    var document = 0
    while !cursor.isAtEnd {
      let head = cursor.varint()
      document += head >> 2
      guard document < documentCount else { return }
      var counts = FieldCounts(body: 1)
      if head & 1 != 0 { counts.body = UInt16(clamping: cursor.varint()) }
      if head & 2 != 0 {
        counts.names = cursor.byte()
        counts.scope = cursor.byte()
      }
      body(document, counts)
    }
  }
}

/// A posting list of ordinals with a count each: varints of the delta and the count, by turns.
enum CountedPostings {
  static func append(
    _ ordinal: Int, count: Int, previous: inout Int, to output: inout [UInt8]
  ) {
    output.appendVarint(ordinal - previous)
    output.appendVarint(count)
    previous = ordinal
  }

  /// Calls `body` with ascending ordinals below `ordinalCount`.
  @inline(__always)
  static func forEach(in list: ByteView, ordinalCount: Int, _ body: (Int, Int) -> Void) {
    var cursor = ByteCursor(list)
    var ordinal = 0
    while !cursor.isAtEnd {
      ordinal += cursor.varint()
      guard ordinal < ordinalCount else { return }
      body(ordinal, min(cursor.varint(), Int(UInt16.max)))
    }
  }
}
