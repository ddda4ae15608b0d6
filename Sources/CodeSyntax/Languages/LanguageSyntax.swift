import CTreeSitter
import CodeModel
import Languages

/// A language ready to analyse: its grammar, its compiled query and its node types by number.
final class LanguageSyntax: Sendable {
  let grammar: Grammar
  let query: Query
  private let traits: [NodeTraits]

  init(
    profile: LanguageProfile, symbolQuery: [UInt8], grammar: Grammar
  ) throws(ProfileFault) {
    self.grammar = grammar
    do throws(QueryFault) {
      query = try Query(symbolQuery, grammar: grammar)
    } catch {
      throw .query(error)
    }
    traits = try Self.traits(of: profile, grammar: grammar)
  }

  /// What the profile says of a node's type; nothing for types it does not name.
  func traits(of symbol: TSSymbol) -> NodeTraits {
    Int(symbol) < traits.count ? traits[Int(symbol)] : []
  }

  private static func traits(
    of profile: LanguageProfile, grammar: Grammar
  ) throws(ProfileFault) -> [NodeTraits] {
    var wanted: [String: NodeTraits] = [:]
    for name in profile.chunks?.prefixes ?? [] { wanted[name, default: []].insert(.prefix) }
    for name in profile.chunks?.containers ?? [] { wanted[name, default: []].insert(.container) }
    for name in profile.chunks?.transparent ?? [] { wanted[name, default: []].insert(.transparent) }
    var unseen = Set(wanted.keys)
    var traits: [NodeTraits] = []
    for symbol in 0..<ts_language_symbol_count(grammar.tables) {
      let name =
        ts_language_symbol_name(grammar.tables, TSSymbol(symbol))
        .map { String(cString: $0) } ?? ""
      traits.append(wanted[name] ?? [])
      unseen.remove(name)
    }
    if let name = unseen.min() { throw .unknownNodeType(name) }
    return traits
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
}

/// What is wrong with a profile; only a build whose grammars and profiles differ in age has one.
enum ProfileFault: Error, CustomStringConvertible {
  case query(QueryFault)
  case unknownNodeType(String)

  var description: String {
    switch self {
    case .query(let fault): "symbols.scm: \(fault)"
    case .unknownNodeType(let name): "language.json: the grammar has no node type \(name)"
    }
  }
}
