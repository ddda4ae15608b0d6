/// What the rules that cut text into words tell apart.
enum ScalarClass: Sendable {
  case letter, number, space, other

  init(_ scalar: Unicode.Scalar) {
    self = scalar.isASCII ? Self.ascii[Int(scalar.value)] : Self.classify(scalar)
  }

  private static let ascii: [ScalarClass] = (UInt8(0)..<128).map {
    classify(Unicode.Scalar($0))
  }

  private static func classify(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      .letter
    case .decimalNumber, .letterNumber, .otherNumber: .number
    default: scalar.properties.isWhitespace ? .space : .other
    }
  }
}
