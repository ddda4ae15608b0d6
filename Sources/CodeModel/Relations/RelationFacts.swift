/// What a file says of other code, before anyone knows what the names mean.
///
/// Made of the file's content alone, so equal content has equal facts wherever it stands.
package struct RelationFacts: Hashable, Sendable {
  /// The package, module or namespace that the file says it belongs to, as written
  /// (`com.example.app`, `http`, `App\Http`); nil where it says nothing.
  package var declaredModule: String?
  /// In source order.
  package var imports: [ImportFact]
  /// In source order. What a name bound inside its function means is settled here: such a name is
  /// no reference.
  package var references: [ReferenceFact]
  package var types: [TypeFact]

  package static let none = RelationFacts()

  package init(
    declaredModule: String? = nil, imports: [ImportFact] = [], references: [ReferenceFact] = [],
    types: [TypeFact] = []
  ) {
    self.declaredModule = declaredModule
    self.imports = imports
    self.references = references
    self.types = types
  }
}

extension RelationFacts {
  /// How many imports, references and types there are.
  package var count: Int { imports.count + references.count + types.count }

  /// How many symbols the file must have for every index to be one of them.
  package var symbolCountMin: Int {
    var last = -1
    for fact in references { last = max(last, fact.enclosing ?? -1) }
    for fact in imports { last = max(last, fact.enclosing ?? -1) }
    for fact in types { last = max(last, fact.owner ?? -1) }
    return last + 1
  }

  /// The last line that anything stands on; 0 without any.
  package var lastLine: Int {
    max(references.lazy.map(\.line).max() ?? 0, imports.lazy.map(\.line).max() ?? 0)
  }
}
