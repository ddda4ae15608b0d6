import CodeModel

/// What a file imports and gives on.
struct ImportEdges {
  let file: SourceFile
  let resolver: Resolver

  func all() throws -> [Relation] {
    try file.imports.all.compactMap { try draft(of: $0)?.relation() }
  }

  /// Nil for what the view does not have.
  func draft(of binding: ImportBinding) throws -> RelationDraft? {
    let fact = binding.fact
    guard let found = try target(of: binding) else { return nil }
    let from = fact.enclosing.flatMap { file.table[$0]?.end } ?? RelationEnd(file: file.path)
    return RelationDraft(
      kind: fact.form == .export ? .exports : .imports, from: from,
      resolved: Resolved(targets: found.targets, how: found.how, count: found.count),
      evidence: .init(path: file.path, line: fact.line, column: 0))
  }

  private func target(of binding: ImportBinding) throws -> Found? {
    if binding.fact.form == .export, binding.fact.module.isEmpty {
      guard let name = binding.fact.name else { return nil }
      let site = Site(file: file, enclosing: binding.fact.enclosing)
      return try resolver.lookup(name, at: site, wanted: .anything).found
    }
    if binding.subject == .firstPart {
      // `import a.b` calls `a` what it brings in, and imports `a.b`.
      let located = try resolver.locate(binding.fact.module, form: binding.fact.form, from: file)
      return Found(targets: located.places.map(Target.module), how: located.how)
    }
    return try resolver.target(of: binding, from: file, wanted: .anything).found
  }
}
