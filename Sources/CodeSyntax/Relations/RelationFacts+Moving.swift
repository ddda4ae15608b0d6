import CodeModel

extension RelationFacts {
  /// The facts with other names for enclosing definitions, and other places.
  ///
  /// - Parameters:
  ///   - owner: What an enclosing definition is called from now on; nil for one that is not there.
  ///   - place: The line, from 1, and column, from 0, of what stood on a line and column.
  func moved(
    owner: (Int) -> Int?, place: (_ line: Int, _ column: Int) -> (Int, Int) = { ($0, $1) }
  ) -> RelationFacts {
    RelationFacts(
      declaredModule: declaredModule,
      imports: imports.map { fact in
        ImportFact(
          form: fact.form, module: fact.module, name: fact.name, alias: fact.alias,
          enclosing: fact.enclosing.flatMap(owner), line: place(fact.line, 0).0)
      },
      references: references.map { fact in
        let (line, column) = place(fact.line, fact.column)
        return ReferenceFact(
          name: fact.name, role: fact.role, receiver: fact.receiver,
          enclosing: fact.enclosing.flatMap(owner), argumentCount: fact.argumentCount,
          argumentLabels: fact.argumentLabels, line: line, column: column)
      },
      // A member of a type without a symbol is nobody's.
      types: types.compactMap { fact in
        guard let former = fact.owner else { return fact }
        return owner(former).map { TypeFact(owner: $0, name: fact.name, value: fact.value) }
      })
  }

  /// Names enclosing definitions by their places among the file's symbols instead of by where their
  /// names begin; references come in source order.
  func numbered(by symbols: [Symbol]) -> RelationFacts {
    var numbers: [Int: Int] = [:]
    for (number, symbol) in symbols.enumerated() where numbers[symbol.nameBytes.lowerBound] == nil {
      numbers[symbol.nameBytes.lowerBound] = number
    }
    var facts = moved(owner: { numbers[$0] })
    facts.references.sort {
      ($0.line, $0.column, $0.role.rawValue) < ($1.line, $1.column, $1.role.rawValue)
    }
    return facts
  }

  /// Adds the facts of code embedded in the same file.
  mutating func add(_ other: RelationFacts) {
    declaredModule = declaredModule ?? other.declaredModule
    imports += other.imports
    references += other.references
    types += other.types
  }
}
