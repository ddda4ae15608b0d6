import CTreeSitter
import Languages

/// What a node of one type means to relations, with its parts by number.
///
/// A class, as it is too large to copy for each node.
final class NodeRule: Sendable {
  let meaning: NodeMeaning?
  let name: PartSelector?
  let object: PartSelector?
  let arguments: PartSelector?
  let type: PartSelector?
  let value: PartSelector?
  let elements: PartSelector?
  let left: PartSelector?
  let parameters: PartSelector?
  let result: PartSelector?
  let late: PartSelector?
  let body: PartSelector?
  let positions: [(part: PartSelector, position: NodePosition)]
  let rest: NodePosition?
  let form: String
  /// What `form` says of a node that brings names into the file; nil for others.
  let importForm: ImportForm?
  let isScope: Bool
  let implicit: [String]

  init(_ text: NodeRuleText, grammar: Grammar) throws(ProfileFault) {
    func part(_ selector: String?) throws(ProfileFault) -> PartSelector? {
      guard let selector else { return nil }
      return try PartSelector(selector, grammar: grammar)
    }
    meaning = text.is
    name = try part(text.name)
    object = try part(text.object)
    arguments = try part(text.arguments)
    type = try part(text.type)
    value = try part(text.value)
    elements = try part(text.elements)
    left = try part(text.left)
    parameters = try part(text.parameters)
    result = try part(text.result)
    late = try part(text.late)
    body = try part(text.body)
    var positions: [(PartSelector, NodePosition)] = []
    for (selector, position) in (text.positions ?? [:]).sorted(by: { $0.key < $1.key }) {
      positions.append((try PartSelector(selector, grammar: grammar), position))
    }
    self.positions = positions
    rest = text.rest
    form = text.form ?? ""
    isScope = text.scope ?? false
    implicit = text.implicit ?? []
    importForm = meaning == .imports ? ImportForm(rawValue: form) : nil
    guard meaning != .imports || importForm != nil else { throw .unknownImportForm(form) }
  }
}

/// Chooses a child of a node.
struct PartSelector: Sendable {
  enum Choice: Sendable {
    case field(TSFieldId)
    /// All numbers of one name.
    case types([TSSymbol])
    /// Among the named children that are no comments; negative from the end.
    case place(Int)
  }

  /// The first that is there counts.
  let choices: [Choice]

  init(_ text: String, grammar: Grammar) throws(ProfileFault) {
    var choices: [Choice] = []
    for word in text.split(separator: "|") {
      choices.append(try Self.choice(String(word), grammar))
    }
    self.choices = choices
  }

  private static func choice(
    _ word: String, _ grammar: Grammar
  ) throws(ProfileFault) -> Choice {
    if word.hasPrefix("#"), let place = Int(word.dropFirst()) { return .place(place) }
    if word.hasPrefix("<"), word.hasSuffix(">") {
      let name = String(word.dropFirst().dropLast())
      let symbols = grammar.symbols(named: name)
      guard !symbols.isEmpty else { throw .unknownNodeType(name) }
      return .types(symbols)
    }
    let field = ts_language_field_id_for_name(grammar.tables, word, UInt32(word.utf8.count))
    guard field != 0 else { throw .unknownField(word) }
    return .field(field)
  }
}

extension Grammar {
  /// The numbers of all named node types of a name.
  func symbols(named name: String) -> [TSSymbol] {
    (0..<ts_language_symbol_count(tables)).map { TSSymbol($0) }.filter { symbol in
      ts_language_symbol_type(tables, symbol) != TSSymbolTypeAnonymous
        && ts_language_symbol_name(tables, symbol).map { String(cString: $0) } == name
    }
  }
}
