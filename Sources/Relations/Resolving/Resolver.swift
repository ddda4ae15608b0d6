import CodeModel

/// Finds what names mean, remembering what it found.
final class Resolver {
  let reader: GraphReader
  var lookups = Memo<NameKey, Lookup>()
  var outerLookups = Memo<NameKey, Lookup>()
  var members = Memo<MemberKey, Lookup>()
  var moduleMembers = Memo<ModuleMemberKey, Lookup>()
  var heritages = Memo<Definition, Heritage>()
  var values = Memo<ValueKey, Evaluated>()
  var parameterCounts = Memo<Definition, ParameterCount?>()
  var places = Memo<PlaceKey, Located>()
  /// How deep one value rests on others at the moment.
  var valueDepth = 0

  init(reader: GraphReader) {
    self.reader = reader
  }

  struct NameKey: Hashable {
    let path: RepositoryPath
    let enclosing: Int?
    let name: String
    let wanted: Wanted
  }

  struct MemberKey: Hashable {
    let type: Definition
    let name: String
    let wanted: Wanted
  }

  struct ModuleMemberKey: Hashable {
    let place: ModulePlace
    let family: LanguageFamily
    let name: String
    let wanted: Wanted
    let depth: Int
  }

  struct ValueKey: Hashable {
    let path: RepositoryPath
    let enclosing: Int?
    let text: String
  }

  struct PlaceKey: Hashable {
    let path: RepositoryPath
    let form: ImportFact.Form
    let module: String
  }
}

/// What was found for a question, and which questions are being answered: one that comes up again
/// while it is answered has no answer.
struct Memo<Key: Hashable, Value> {
  private var known: [Key: Value] = [:]
  private var open: Set<Key> = []

  static var countMax: Int { 200_000 }

  subscript(key: Key) -> Value? { known[key] }

  /// False when the same question is being answered already.
  mutating func begin(_ key: Key) -> Bool { open.insert(key).inserted }

  mutating func end(_ key: Key, _ value: Value) {
    open.remove(key)
    if known.count >= Self.countMax { known.removeAll() }
    known[key] = value
  }

  mutating func abandon(_ key: Key) {
    open.remove(key)
  }
}
