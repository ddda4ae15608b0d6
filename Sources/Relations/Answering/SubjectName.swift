import CodeModel

/// A name as it is asked for: `http.Client::send` is `send` within `Client` within `http`.
struct SubjectName {
  let name: String
  /// Outermost first.
  let outer: [String]

  init(name: String, outer: [String]) {
    self.name = name
    self.outer = outer
  }

  init(_ text: String) {
    let separators: Set<Character> = [".", ":", "#", "/", "\\"]
    var parts = text.split { separators.contains($0) }.map(String.init)
    if let last = parts.popLast() {
      // People write calls.
      name = last.hasSuffix("()") ? String(last.dropLast(2)) : last
    } else {
      name = ""
    }
    outer = parts
  }

  func named(_ other: String) -> String { (outer + [other]).joined(separator: ".") }

  /// Whether the outer names are those around a definition, and before these of its package or path.
  func matches(_ definition: Definition, in table: SymbolTable) -> Bool {
    var left = outer[...]
    var scope = definition.symbol.scope.flatMap(ModulePath.parts)[...]
    while let name = left.last, let around = scope.last, name == around {
      left.removeLast()
      scope.removeLast()
    }
    if left.isEmpty { return true }
    guard scope.isEmpty || scope.count < definition.symbol.scope.count || outer.count == left.count
    else { return false }
    return left.allSatisfy { name in
      scope.contains(name) || names(definition.path, by: name) || isPackage(name, of: table)
    }
  }

  /// Whether a folder or the file is called so.
  func names(_ path: RepositoryPath, by name: String) -> Bool {
    path.stem == name
      || path.bytes.split(separator: UInt8(ascii: "/")).dropLast().contains {
        $0.elementsEqual(name.utf8)
      }
  }

  private func isPackage(_ name: String, of table: SymbolTable) -> Bool {
    guard let package = table.symbols.first(where: { $0.kind == .package }) else { return false }
    return ModulePath.parts(package.name).contains(name)
  }
}
