import CodeModel

/// The names that are bound around a place, with what they were bound to last.
///
/// One table for all scopes; closing one puts back what it covered.
struct LocalNames {
  enum Kind {
    case file, namespace, type, function
    /// Part of a function, or of an expression, whose names are not seen outside.
    case inner
  }

  struct Frame {
    let kind: Kind
    /// Where the name of the definition that has the scope begins; nil for one without a name.
    let owner: Int?
    /// Of a function, where calls of `super` need it.
    let name: String?
    /// Of a type that nothing can refer to.
    let isAnonymous: Bool
    fileprivate let undoCount: Int
    /// What a function says that it gives.
    fileprivate(set) var result = ValueExpression.unknown
    /// Whether a result was noted.
    var hasResult = false
  }

  /// Nil for a name that is said to belong to an outer scope.
  private var values: [String: ValueExpression?] = [:]
  private var undo: [(name: String, old: ValueExpression??)] = []
  private(set) var frames = [
    Frame(kind: .file, owner: nil, name: nil, isAnonymous: false, undoCount: 0)
  ]

  /// What a name is bound to; nil for one that is not bound here.
  subscript(name: String) -> ValueExpression? { values[name] ?? nil }

  var isInFunction: Bool { frames[frames.count - 1].kind == .function || isInner }

  private var isInner: Bool { frames[frames.count - 1].kind == .inner }

  /// The innermost frame that is none of `inner`.
  var owner: Frame { frames.last { $0.kind != .inner } ?? frames[0] }

  /// The definition whose members `self` has.
  var type: Int? {
    frames.last { $0.kind == .type }.flatMap { $0.isAnonymous ? nil : $0.owner }
  }

  /// Whether the innermost function is a member of a type.
  var isMethod: Bool {
    guard let index = frames.lastIndex(where: { $0.kind == .function }), index > 0 else {
      return false
    }
    return frames[index - 1].kind == .type
  }

  /// What the innermost function that has a name is called.
  var functionName: String? { frames.last { $0.name != nil }?.name }

  /// Whether a definition is around, or there is none.
  func isInside(_ owner: Int?) -> Bool {
    owner == nil || frames.contains { $0.owner == owner }
  }

  /// Whether the innermost type is one that nothing can refer to.
  var isInAnonymousType: Bool { frames.last { $0.kind == .type }?.isAnonymous ?? false }

  /// What the innermost function gives.
  var result: ValueExpression { frames.last { $0.kind != .inner }?.result ?? .unknown }

  /// Whether nothing but the function itself was opened since it began.
  var isAtStartOfFunction: Bool { frames[frames.count - 1].kind == .function }

  mutating func open(
    _ kind: Kind, owner: Int? = nil, name: String? = nil, isAnonymous: Bool = false,
    result: ValueExpression = .unknown
  ) {
    frames.append(
      Frame(
        kind: kind, owner: owner, name: name, isAnonymous: isAnonymous, undoCount: undo.count,
        result: result))
  }

  mutating func setResult(_ result: ValueExpression) {
    frames[frames.count - 1].result = result
  }

  mutating func close() {
    guard frames.count > 1, let frame = frames.popLast() else { return }
    while undo.count > frame.undoCount, let (name, old) = undo.popLast() { values[name] = old }
  }

  mutating func bind(_ name: String, to value: ValueExpression) {
    if let known = values[name], known == nil { return }
    undo.append((name, values[name]))
    values[name] = .some(value)
  }

  /// Has a name mean what it does outside of the innermost function.
  mutating func makeOuter(_ name: String) {
    undo.append((name, values[name]))
    values[name] = .some(nil)
  }

  /// Whether the innermost function has its first result; it counts as having one from now on.
  mutating func takesResult() -> Int? {
    guard let index = frames.lastIndex(where: { $0.kind != .inner }),
      frames[index].kind == .function, !frames[index].hasResult, let owner = frames[index].owner
    else { return nil }
    frames[index].hasResult = true
    return owner
  }
}
