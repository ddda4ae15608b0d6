import CodeModel

/// Tests and what they test: what they use of other files, and what they are named after.
struct TestEdges {
  let resolver: Resolver

  /// - Parameter relations: What the names in the file lead to.
  func all(in file: SourceFile, with relations: [Relation]) throws -> [Relation] {
    guard TestPaths.isTest(file.path) else { return [] }
    let used = relations.compactMap { Self.tested($0) }
    return used + (try named(in: file, beside: used))
  }

  /// The relation of a test to what it uses; nil for what is no use of code under test.
  static func tested(_ relation: Relation) -> Relation? {
    guard [.calls, .instantiates, .references].contains(relation.kind),
      !relation.to.name.isEmpty, !TestPaths.isTest(relation.to.path)
    else { return nil }
    return Relation(
      kind: .tests, from: relation.from, to: relation.to, resolution: relation.resolution,
      confidence: relation.confidence, evidence: relation.evidence,
      candidates: relation.candidates, candidateCount: relation.candidateCount)
  }

  private func named(in file: SourceFile, beside used: [Relation]) throws -> [Relation] {
    let known = Set(used.map { [$0.from.name, $0.to.name] })
    return try file.table.symbols.indices.compactMap { index in
      guard let test = file.table[index], !file.table.isLocal(index),
        let tested = try tested(by: test, in: file),
        !known.contains([test.symbol.name, tested.symbol.name])
      else { return nil }
      return Self.relation(from: test, to: tested)
    }
  }

  /// What a test is named after, where that is a single definition.
  private func tested(by test: Definition, in file: SourceFile) throws -> Definition? {
    for name in TestPaths.testedNames(of: test.symbol.name) {
      let found = try resolver.reader.definitions(
        of: name, near: file.path, in: file.rules.family)
      let tested = found.all.filter {
        !TestPaths.isTest($0.path) && !$0.symbol.kind.isStored && !$0.isDeclaration
      }
      if tested.count == 1, found.isComplete { return tested.first }
    }
    return nil
  }

  static func relation(from test: Definition, to tested: Definition) -> Relation {
    Relation(
      kind: .tests, from: test.end, to: tested.end, resolution: .naming,
      confidence: Circumstance.testName.confidence,
      evidence: .init(path: test.path, line: test.symbol.lines.start, column: 0))
  }
}
