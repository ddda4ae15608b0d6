/// The key that importers of a module are found by: the last part of what they import, without an
/// extension, in lower case.
package enum ImportKey {
  /// Nil for a module that names nothing, such as `..`.
  package static func of(_ module: String) -> String? {
    let separators: Set<Character> = ["/", ".", ":", "\\"]
    var parts = module.split { $0 == "/" || $0 == ":" || $0 == "\\" }
    guard let last = parts.popLast() else { return nil }
    // `foo/bar.h` and `./x.js` name files, `a.b.c` names a module.
    let isFile = module.contains("/") || last.hasSuffix(".h") || last.hasSuffix(".hpp")
    let names = last.split { separators.contains($0) }
    let name = isFile ? names.first : names.last
    return name.map { $0.lowercased() }
  }
}
