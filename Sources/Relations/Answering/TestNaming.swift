import CodeModel

/// Tests that are called as a test of the subject would be.
struct TestNaming {
  let resolver: Resolver

  func relations(to subjects: [Definition]) throws -> [Relation] {
    guard let first = subjects.first else { return [] }
    let family = try resolver.reader.family(of: first.path)
    return try TestPaths.names(testing: first.symbol.name).flatMap { name in
      try resolver.reader.definitions(of: name, near: first.path, in: family).all
        .filter { TestPaths.isTest($0.path) && $0.symbol.kind.isCode }
        .map { TestEdges.relation(from: $0, to: first) }
    }
  }
}

extension SymbolKind {
  fileprivate var isCode: Bool { isFunction || isType }
}
