import CTreeSitter
package import CodeModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A compiled tree-sitter grammar, loaded for the rest of the process's life.
///
/// Unchecked: the pointer leads to constant tables of a library that is never unloaded.
package final class Grammar: @unchecked Sendable {
  package let language: Language
  /// The tree-sitter ABI the grammar was generated for.
  package let abiVersion: Int
  let tables: OpaquePointer
  /// Whether the language is markup made of elements.
  let hasTags: Bool

  private init(language: Language, tables: OpaquePointer) {
    self.language = language
    self.tables = tables
    self.abiVersion = Int(ts_language_abi_version(tables))
    let tag = "start_tag"
    hasTags = ts_language_symbol_for_name(tables, tag, UInt32(tag.utf8.count), true) != 0
  }

  /// Loads the shared library at a path and asks it for `tree_sitter_<language>`, with `_` for `-`.
  static func load(_ language: Language, at path: String) throws(GrammarFault) -> Grammar {
    TreeMemory.isInstalled
    guard access(path, F_OK) == 0 else { throw .missing(language: language, path: path) }
    guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw .unloadable(path: path, reason: loaderMessage())
    }
    let symbol = "tree_sitter_" + language.rawValue.replacing("-", with: "_")
    guard let address = dlsym(library, symbol) else {
      throw .unloadable(path: path, reason: "it exports no \(symbol)")
    }
    typealias Entry = @convention(c) () -> OpaquePointer?
    guard let tables = unsafeBitCast(address, to: Entry.self)() else {
      throw .unloadable(path: path, reason: "\(symbol) returns nothing")
    }
    return try Grammar(language: language, tables: tables).checked(at: path)
  }

  private func checked(at path: String) throws(GrammarFault) -> Grammar {
    let supported =
      Int(TREE_SITTER_MIN_COMPATIBLE_LANGUAGE_VERSION)...Int(TREE_SITTER_LANGUAGE_VERSION)
    guard supported.contains(abiVersion) else {
      throw .incompatible(path: path, version: abiVersion, supported: supported)
    }
    return self
  }

  private static func loaderMessage() -> String {
    dlerror().map { String(cString: $0) } ?? "unknown cause"
  }
}
