import CTreeMemory
import CTreeSitter

/// Where tree-sitter takes its memory from.
///
/// Inside a scope, trees, parsers and cursors come from an arena of the thread and go all at once
/// with it, which is much quicker than to free them one by one.
enum TreeMemory {
  /// Has tree-sitter ask for its memory here. Evaluated before anything of it is used.
  static let isInstalled: Void = ts_set_allocator(
    apus_tree_malloc, apus_tree_calloc, apus_tree_realloc, apus_tree_free)

  /// Runs `body` in a scope; what tree-sitter makes there must not leave it.
  static func scoped<Result>(_ body: () -> Result) -> Result {
    apus_tree_memory_open()
    defer { apus_tree_memory_close() }
    return body()
  }

  /// Runs `body` outside any scope, to make what is kept.
  static func kept<Result>(_ body: () -> Result) -> Result {
    let scope = apus_tree_memory_leave()
    defer { apus_tree_memory_enter(scope) }
    return body()
  }

  /// Whether the scope takes back what is not freed.
  static var forgets: Bool { apus_tree_memory_forgets() }
}
