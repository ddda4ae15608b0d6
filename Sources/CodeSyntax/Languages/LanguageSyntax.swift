import CTreeSitter
import CodeModel
import Languages

/// A language ready to analyse: its grammar, its compiled query and its node types by number.
final class LanguageSyntax: Sendable {
  let grammar: Grammar
  let query: SymbolQuery
  let profile: LanguageProfile
  let rules: DeclarationRules
  /// How the language names other code; nil where nothing says so.
  let relations: RelationTable?
  /// Words one of which a definition inside a block is written with.
  let definers: [[UInt8]]
  /// What to blank before a parse; nil when nothing is.
  let blanks: MacroBlanks?
  /// Whether a body may end with the comments of what follows; see `NextComments`.
  let holdsNextComments: Bool
  /// What to read where the grammar failed; nil when nothing is.
  let repairs: Repairs?
  /// Number of the field `body`, or nil where the grammar has none.
  let bodyField: TSFieldId?
  /// Stands in for `query` in a language of the user.
  let userQuery: UserQuery?
  let userInjections: UserInjections?
  let userReport: UserSyntaxReport?
  private let traits: [NodeTraits]

  init(
    profile: LanguageProfile, symbolQuery: [UInt8], relations: RelationProfile?, grammar: Grammar,
    matching: PatternMatching
  ) throws(ProfileFault) {
    self.grammar = grammar
    self.profile = profile
    rules = DeclarationRules(profile)
    do throws(QueryFault) {
      query = try SymbolQuery(symbolQuery, grammar: grammar, matching: matching)
    } catch {
      throw .query(error)
    }
    if let relations {
      self.relations = try RelationTable(relations, grammar: grammar)
    } else {
      self.relations = nil
    }
    userQuery = nil
    userInjections = nil
    userReport = nil
    blanks = profile.blanks.map(MacroBlanks.init)
    holdsNextComments = profile.chunks?.holdsNextComments ?? false
    repairs = Repairs(of: profile, grammar: grammar)
    definers = (profile.symbols?.definers ?? []).filter { !$0.isEmpty }.map { Array($0.utf8) }
    bodyField = Self.bodyField(of: grammar)
    traits = try Self.traits(of: profile, query: query, grammar: grammar)
  }

  /// A language of the user; node types its grammar does not have are passed over.
  init(user: UserSyntax, grammar: Grammar) throws(ProfileFault) {
    self.grammar = grammar
    do throws(QueryFault) {
      query = try SymbolQuery([], grammar: grammar)
    } catch {
      throw .query(error)
    }
    profile = user.profile
    rules = DeclarationRules(user.profile)
    blanks = user.profile.blanks.map(MacroBlanks.init)
    holdsNextComments = user.profile.chunks?.holdsNextComments ?? false
    repairs = Repairs(of: user.profile, grammar: grammar)
    definers = []
    relations = nil
    bodyField = Self.bodyField(of: grammar)
    userQuery = user.query
    userInjections = user.injections
    userReport = user.report
    traits = try Self.traits(
      of: user.profile, query: query, grammar: grammar, allowsUnknownTypes: true)
  }

  private static func bodyField(of grammar: Grammar) -> TSFieldId? {
    let field = ts_language_field_id_for_name(grammar.tables, "body", 4)
    return field == 0 ? nil : field
  }

  /// What the profile says of a node's type; nothing for types it does not name.
  @inline(__always)
  func traits(of symbol: TSSymbol) -> NodeTraits {
    Int(symbol) < traits.count ? traits[Int(symbol)] : []
  }

  private static func traits(
    of profile: LanguageProfile, query: SymbolQuery, grammar: Grammar,
    allowsUnknownTypes: Bool = false
  ) throws(ProfileFault) -> [NodeTraits] {
    let wanted = wantedTraits(of: profile)
    var unseen = Set(wanted.keys)
    var traits: [NodeTraits] = []
    for symbol in 0..<ts_language_symbol_count(grammar.tables) {
      let name =
        ts_language_symbol_name(grammar.tables, TSSymbol(symbol))
        .map { String(cString: $0) } ?? ""
      let isNamed =
        ts_language_symbol_type(grammar.tables, TSSymbol(symbol)) != TSSymbolTypeAnonymous
      traits.append(isNamed ? wanted[name] ?? [] : [])
      if query.hasRoot(TSSymbol(symbol)) {
        traits[traits.count - 1].insert(.queryRoot)
      }
      unseen.remove(name)
    }
    if let name = unseen.min(), !allowsUnknownTypes { throw .unknownNodeType(name) }
    return traits
  }

  private static func wantedTraits(of profile: LanguageProfile) -> [String: NodeTraits] {
    var wanted: [String: NodeTraits] = [:]
    for name in profile.chunks?.prefixes ?? [] { wanted[name, default: []].insert(.prefix) }
    for name in profile.chunks?.containers ?? [] { wanted[name, default: []].insert(.container) }
    for name in profile.chunks?.transparent ?? [] {
      wanted[name, default: []].insert(.transparent)
    }
    for name in profile.symbols?.blocks ?? [] { wanted[name, default: []].insert(.block) }
    for name in profile.symbols?.opaque ?? [] { wanted[name, default: []].insert(.opaque) }
    return wanted
  }
}

/// What a profile says of a node type.
struct NodeTraits: OptionSet {
  let rawValue: UInt8
  /// Belongs to the sibling that follows.
  static let prefix = NodeTraits(rawValue: 1)
  /// Has statements or members as children.
  static let container = NodeTraits(rawValue: 2)
  /// Entered whatever its size.
  static let transparent = NodeTraits(rawValue: 4)
  /// Searched for definitions only where it holds a word they are written with.
  static let block = NodeTraits(rawValue: 8)
  /// Never holds a definition.
  static let opaque = NodeTraits(rawValue: 16)
  /// A pattern of the symbol query begins here.
  static let queryRoot = NodeTraits(rawValue: 32)
}

/// What is wrong with a profile; only a build whose grammars and profiles differ in age has one.
enum ProfileFault: Error, CustomStringConvertible {
  case query(QueryFault)
  case unknownNodeType(String)
  case unknownField(String)
  case unknownImportForm(String)

  var description: String {
    switch self {
    case .query(let fault): "symbols.scm: \(fault)"
    case .unknownNodeType(let name): "the grammar has no node type \(name)"
    case .unknownField(let name): "relations.json: the grammar has no field \(name)"
    case .unknownImportForm(let name): "relations.json: no form of imports is called \(name)"
    }
  }
}
