/// A value as far as syntax tells what it is: a root and steps from it, in one short text.
///
///     expression := root step*
///     root       := "@self"          the instance or type around (`self`, `this`, `cls`, `Self`)
///                 | "@super"         what the type around inherits
///                 | "@global"        what stands outside of everything (`::name`)
///                 | ":" type         a value of a declared type
///                 | name             what the file calls so: a module, a type, a global
///                 | name "()"        what calling it gives
///                 | "?"              anything
///     step       := "." name         a member
///                 | "." name "()"    what calling a member gives
///     type       := name ("." name)*
///
/// Paths are joined by dots whatever the language writes (`std::fs::File` is `std.fs.File`, PHP's
/// `App\User` is `App.User`), generic arguments, pointers, references and optionals are left out. After a
/// declared type, a step begins with `!` instead of `.`, so that it is told from the type's own dots:
/// `:http.Client!send()`. Locals are replaced by what they were bound to.
package struct ValueExpression: Hashable, Sendable {
  package let text: String

  /// Longer ones are nothing but `unknown`.
  package static let byteCountMax = 200
  package static let unknown = ValueExpression("?")
  package static let selfValue = ValueExpression("@self")
  package static let superValue = ValueExpression("@super")

  package init(_ text: String) {
    self.text = text.utf8.count > Self.byteCountMax ? "?" : text
  }

  package static func name(_ name: String) -> ValueExpression { ValueExpression(name) }
  package static func declared(_ type: String) -> ValueExpression { ValueExpression(":\(type)") }

  package var isUnknown: Bool { text.utf8.first == UInt8(ascii: "?") }

  /// A member of the value; of an unknown value nothing is known either.
  package func member(_ name: String) -> ValueExpression {
    guard !isUnknown else { return .unknown }
    let mark = text.utf8.first == UInt8(ascii: ":") ? "!" : "."
    return ValueExpression("\(text)\(mark)\(name)")
  }

  /// What calling it gives.
  package var called: ValueExpression {
    isUnknown ? .unknown : ValueExpression("\(text)()")
  }
}
