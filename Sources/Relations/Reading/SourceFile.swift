import CodeModel

/// A file with its facts, arranged for looking up.
final class SourceFile {
  let path: RepositoryPath
  let rules: LanguageRules
  let facts: RelationFacts
  let table: SymbolTable

  /// What imports call things in the file, and the modules whose names they all bring in.
  private(set) lazy var imports = ImportTable(facts: facts, rules: rules)
  private lazy var valuesByOwner = Dictionary(grouping: facts.types) {
    OwnedName(owner: $0.owner, name: $0.name)
  }
  /// Names of supertypes by the type that they stand in.
  private(set) lazy var heritage = Dictionary(
    grouping: inheritance.filter { !namesSubject($0) }, by: \.enclosing)
  /// Names of supertypes by that of the type that has them, where it is written elsewhere.
  private(set) lazy var heritageByName = Dictionary(
    grouping: inheritance.filter { namesSubject($0) }, by: Self.subjectName)
  private lazy var inheritance = facts.references.filter {
    $0.role == .inheritance || $0.role == .implementation
  }

  init(path: RepositoryPath, relations: FileRelations, table: SymbolTable) {
    self.path = path
    rules = LanguageRules(of: relations.language)
    facts = relations.facts
    self.table = table
  }

  /// What the syntax says of a member of a definition, of a name of the file, or of a result.
  func values(of name: String, ownedBy owner: Int?) -> [ValueExpression] {
    (valuesByOwner[OwnedName(owner: owner, name: name)] ?? []).map(\.value)
  }

  /// Of `impl Trait for Type`, whose receiver is the type that inherits and not where the trait is.
  func namesSubject(_ reference: ReferenceFact) -> Bool {
    guard reference.receiver != nil else { return false }
    guard let index = reference.enclosing, table.symbols.indices.contains(index) else {
      return true
    }
    let kind = table.symbols[index].kind
    return !kind.isType && kind != .namespace
  }

  private static func subjectName(_ reference: ReferenceFact) -> String {
    let words = reference.receiver?.text.split { $0 == "." || $0 == ":" } ?? []
    return words.last.map(String.init) ?? ""
  }

  private struct OwnedName: Hashable {
    let owner: Int?
    let name: String
  }
}

/// A place in a file from which names are looked up.
struct Site {
  let file: SourceFile
  /// The innermost definition around; nil outside of all.
  let enclosing: Int?

  /// The definitions around, innermost first.
  var chain: [Int] { file.table.chain(from: enclosing) }

  /// The innermost of them that decides what names mean outside of it: a namespace, a type, or
  /// something that names its scope; nil for what stands at the top of its file.
  var context: Int? {
    chain.first { file.table.symbols[$0].kind.hasMembers || file.table.namesItsScope($0) }
  }

  /// The outermost of them that is no namespace.
  var outermostCode: Int? { chain.last { !file.table.symbols[$0].kind.isContainer } }
}
