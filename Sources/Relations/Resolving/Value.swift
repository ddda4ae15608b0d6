import CodeModel

/// What an expression is, as far as names and declared types tell.
enum Value {
  case module([ModulePlace])
  /// The type itself, whose static members are seen.
  case type(Definition)
  case instance(Definition)
  /// What the supertypes of a type give it.
  case superOf(Definition)
  case function([Definition])
  /// Something that the view does not have.
  case external
  case unknown
}

/// A value with how sure it is.
struct Evaluated {
  var value: Value
  var how: Circumstance

  static let unknown = Evaluated(value: .unknown, how: .imported)
  static let external = Evaluated(value: .external, how: .imported)

  func weakened(by other: Circumstance) -> Evaluated {
    Evaluated(value: value, how: how.weakened(by: other))
  }
}
