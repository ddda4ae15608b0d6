import CodeModel

/// What leads from a subject elsewhere.
struct ForwardAspects {
  let resolver: Resolver

  init(_ resolver: Resolver) {
    self.resolver = resolver
  }

  /// What the subject calls, its inner functions and members included.
  func callees(of subject: Subject) throws -> [Relation] {
    guard let file = try resolver.reader.file(subject.path) else { return [] }
    let found = try ReferenceEdges(file: file, resolver: resolver).all { reference in
      reference.role.isCall && isInside(reference, subject, file.table)
    }
    guard case .file = subject else { return found }
    return found.filter { $0.to.path != subject.path }
  }

  func supertypes(of subject: Subject) throws -> [Relation] {
    guard let file = try resolver.reader.file(subject.path) else { return [] }
    guard let definition = subject.definition else {
      return try ReferenceEdges(file: file, resolver: resolver).all { $0.role.isHeritage }
        .filter { $0.to.path != subject.path }
    }
    return try resolver.heritageReferences(of: definition).compactMap { reference, place in
      let edges = ReferenceEdges(
        file: place == file.path ? file : try resolver.reader.file(place) ?? file,
        resolver: resolver)
      return try edges.draft(of: reference)?.relation()
    }
  }

  func imports(of subject: Subject) throws -> [Relation] {
    guard let file = try resolver.reader.file(subject.path) else { return [] }
    return try ImportEdges(file: file, resolver: resolver).all()
  }

  private func isInside(
    _ reference: ReferenceFact, _ subject: Subject, _ table: SymbolTable
  ) -> Bool {
    guard let definition = subject.definition else { return true }
    return table.chain(from: reference.enclosing).contains(definition.index)
  }
}

extension ReferenceFact.Role {
  var isCall: Bool { self == .call || self == .instantiation || self == .decoration }
  var isHeritage: Bool { self == .inheritance || self == .implementation }
}
