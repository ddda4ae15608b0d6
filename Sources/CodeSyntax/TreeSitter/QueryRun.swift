import CTreeSitter

/// Runs a query at chosen nodes of a tree; owned by one thread.
final class QueryRun {
  private let handle: OpaquePointer

  init() {
    handle = ts_query_cursor_new()
    ts_query_cursor_set_match_limit(handle, Self.matchCountMax)
    ts_query_cursor_set_max_start_depth(handle, 0)
  }

  deinit { ts_query_cursor_delete(handle) }

  /// Calls `body` with every match that begins at a node and whose predicates hold.
  func forEachMatch(
    of query: Query, at node: TSNode, source: UnsafeBufferPointer<UInt8>,
    _ body: (TSQueryMatch) -> Void
  ) {
    ts_query_cursor_exec(handle, query.handle, node)
    var match = TSQueryMatch()
    while ts_query_cursor_next_match(handle, &match) {
      let predicates = query.predicates[Int(match.pattern_index)]
      if predicates.isEmpty || predicates.allSatisfy({ $0.holds(for: match.all, in: source) }) {
        body(match)
      }
    }
  }

  /// Matches in progress at once; only input built to be ambiguous comes near it.
  private static let matchCountMax: UInt32 = 256
}

extension TSQueryMatch {
  /// What the match captured; valid until the next match.
  var all: UnsafeBufferPointer<TSQueryCapture> {
    UnsafeBufferPointer(start: captures, count: Int(capture_count))
  }
}
