import CodeModel

/// A value expression taken apart.
struct ParsedValue {
  enum Root: Hashable {
    case selfValue, superValue, globalValue
    /// A value of a type, by the path of the type.
    case declared([String])
    case name(String)
    case unknown
  }

  struct Step: Hashable {
    let name: String
    let isCalled: Bool
  }

  let root: Root
  let isRootCalled: Bool
  let steps: [Step]

  init(_ expression: ValueExpression) {
    let text = expression.text
    let isDeclared = text.first == ":"
    var parts = text.split(separator: isDeclared ? "!" : ".").map(String.init)
    guard !expression.isUnknown, !parts.isEmpty else {
      (root, isRootCalled, steps) = (.unknown, false, [])
      return
    }
    let (name, isCalled) = Self.call(parts.removeFirst())
    isRootCalled = isCalled
    root = Self.root(name)
    steps = parts.map { part in
      let (name, isCalled) = Self.call(part)
      return Step(name: name, isCalled: isCalled)
    }
  }

  private static func call(_ part: String) -> (name: String, isCalled: Bool) {
    part.hasSuffix("()") ? (String(part.dropLast(2)), true) : (part, false)
  }

  private static func root(_ name: String) -> Root {
    switch name {
    case "@self": .selfValue
    case "@super": .superValue
    case "@global": .globalValue
    case _ where name.first == ":":
      .declared(name.dropFirst().split(separator: ".").map(String.init))
    default: .name(name)
    }
  }
}
