import CTreeSitter

/// Makes a program of patterns.
///
/// Takes what needs no more than a look at each child: nodes, fields, choices, anchors. Terms that
/// repeat, groups of siblings, supertypes and missing nodes are left to tree-sitter.
struct PatternBuilder {
  private(set) var nodes: [NodePattern] = []
  private var steps: [PatternStep] = []
  private var captures: [UInt32] = []
  private var fields: [TSFieldId] = []
  /// Names of captures, by their id.
  private(set) var captureNames: [String] = []
  private let language: OpaquePointer

  init(grammar: Grammar) {
    language = grammar.tables
  }

  var program: PatternProgram {
    PatternProgram(nodes: nodes, steps: steps, captures: captures, fields: fields)
  }

  /// The number of the pattern's root, and its predicates; nil for one that is not taken.
  mutating func add(_ term: PatternTerm) -> (root: Int, predicates: [PatternTerm])? {
    var predicates: [PatternTerm] = []
    guard let root = node(term, field: 0, predicates: &predicates) else { return nil }
    return (root, predicates)
  }

  mutating func captureID(of name: String) -> UInt32 {
    if let known = captureNames.firstIndex(of: name) { return UInt32(known) }
    captureNames.append(name)
    return UInt32(captureNames.count - 1)
  }

  /// The number of a node's pattern.
  private mutating func node(
    _ term: PatternTerm, field: TSFieldId, predicates: inout [PatternTerm]
  ) -> Int? {
    guard !term.isRepeated else { return nil }
    switch term.form {
    case .name("_"): return add(.any, field, term.captures, [], predicates: &predicates)
    case .string(let text):
      guard let symbol = symbol(text, isNamed: false) else { return nil }
      return add(.type(symbol), field, term.captures, [], predicates: &predicates)
    case .list(let terms):
      guard case .name(let name) = terms.first?.form, let test = test(of: name) else { return nil }
      return add(test, field, term.captures, terms.dropFirst(), predicates: &predicates)
    default: return nil
    }
  }

  private func test(of name: String) -> NodePattern.Test? {
    name == "_" ? .anyNamed : symbol(name, isNamed: true).map { .type($0) }
  }

  private func symbol(_ name: String, isNamed: Bool) -> TSSymbol? {
    let symbol = ts_language_symbol_for_name(language, name, UInt32(name.utf8.count), isNamed)
    guard symbol != 0, ts_language_symbol_type(language, symbol) != TSSymbolTypeSupertype else {
      return nil
    }
    return symbol
  }

  private func field(_ name: String) -> TSFieldId? {
    let field = ts_language_field_id_for_name(language, name, UInt32(name.utf8.count))
    return field == 0 ? nil : field
  }

  private mutating func add(
    _ test: NodePattern.Test, _ field: TSFieldId, _ names: [String],
    _ terms: ArraySlice<PatternTerm>, predicates: inout [PatternTerm]
  ) -> Int? {
    let captureStart = captures.count
    for name in names { captures.append(captureID(of: name)) }
    let captureEnd = captures.count
    guard let parts = parts(terms, predicates: &predicates) else { return nil }
    let fieldStart = fields.count
    fields += parts.absentFields
    let stepStart = steps.count
    steps += parts.steps
    nodes.append(
      NodePattern(
        test: test, field: field, captures: captureStart..<captureEnd,
        absentFields: fieldStart..<fields.count, steps: stepStart..<steps.count,
        endsAtLastStep: parts.endsAtLastStep,
        hasCaptures: !names.isEmpty || parts.steps.contains(where: \.hasCaptures)))
    return nodes.count - 1
  }

  private struct Parts {
    var steps: [PatternStep] = []
    var absentFields: [TSFieldId] = []
    var endsAtLastStep = false
  }

  /// What stands inside a node's parentheses after its type.
  private mutating func parts(
    _ terms: ArraySlice<PatternTerm>, predicates: inout [PatternTerm]
  ) -> Parts? {
    var parts = Parts()
    var isImmediate = false
    var followsAny = false
    for term in terms {
      switch term.form {
      case .anchor: isImmediate = true
      case .absentField(let name):
        guard let field = field(name) else { return nil }
        parts.absentFields.append(field)
      case .list(let inner) where inner.first?.isPredicate ?? false: predicates.append(term)
      default:
        guard let step = step(term, isImmediate: isImmediate, predicates: &predicates),
          !(isImmediate && followsAny)
        else { return nil }
        parts.steps.append(step)
        followsAny = step.choices.contains { nodes[$0].acceptsUnnamed }
        isImmediate = false
      }
    }
    parts.endsAtLastStep = isImmediate
    guard !(isImmediate && parts.steps.isEmpty) else { return nil }
    return parts
  }

  private mutating func step(
    _ term: PatternTerm, isImmediate: Bool, predicates: inout [PatternTerm]
  ) -> PatternStep? {
    guard let choices = choices(term, field: 0, predicates: &predicates) else { return nil }
    let start = nodes.count
    // The choices of a step stand one after the other.
    nodes += choices.map { nodes[$0] }
    let patterns = nodes[start...]
    return PatternStep(
      choices: start..<nodes.count, isImmediate: isImmediate,
      hasCaptures: patterns.contains(where: \.hasCaptures),
      typeBits: patterns.reduce(0) { $0 | $1.typeBits })
  }

  private mutating func choices(
    _ term: PatternTerm, field: TSFieldId, predicates: inout [PatternTerm]
  ) -> [Int]? {
    guard !term.isRepeated else { return nil }
    switch term.form {
    case .field(let name, let form):
      guard field == 0, let own = self.field(name) else { return nil }
      return choices(PatternTerm(form, term.captures), field: own, predicates: &predicates)
    case .choice(let terms):
      var numbers: [Int] = []
      for var inner in terms {
        inner.captures += term.captures
        guard let found = choices(inner, field: field, predicates: &predicates) else { return nil }
        numbers += found
      }
      return numbers
    default: return node(term, field: field, predicates: &predicates).map { [$0] }
    }
  }
}

extension NodePattern {
  fileprivate var acceptsUnnamed: Bool {
    if case .any = test { true } else { false }
  }
}

extension PatternTerm {
  fileprivate init(_ form: Form, _ captures: [String]) {
    self.form = form
    self.captures = captures
  }

  fileprivate var isPredicate: Bool {
    if case .predicate = form { true } else { false }
  }
}
