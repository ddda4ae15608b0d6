/// One place where a file names something it may not define itself.
package struct ReferenceFact: Hashable, Sendable {
  package enum Role: UInt8, Sendable, CaseIterable {
    case call = 1
    /// `new T()`, a struct literal; languages that call a type to make a value say `call`.
    case instantiation
    /// A name used as a value, such as a constant, a field, or a function passed on.
    case use
    /// A name used as a type.
    case type
    /// A type that the subject extends; also where the syntax does not tell it from `implementation`.
    case inheritance
    /// An interface, trait or protocol that the subject says it fulfils.
    case implementation
    /// `@name` above a definition.
    case decoration
    /// Prose that names code, such as a code span in Markdown.
    case mention
  }

  /// The last part of what is named: `send` in `client.http.send()`.
  package let name: String
  package let role: Role
  /// What the name is looked up in; nil for a name that stands alone.
  ///
  /// Of `inheritance` and `implementation` the type that inherits, where it is not the enclosing
  /// definition (`impl Trait for Type`).
  package let receiver: ValueExpression?
  /// The index among the file's symbols of the innermost definition around it; nil outside of all.
  package let enclosing: Int?
  /// Arguments of a call, where the syntax counts them.
  package let argumentCount: Int?
  /// What the arguments are labelled with, as in names of Swift's functions, with `&` for a closure
  /// behind the brackets: `_:of:&:`. Nil where none has a label, and in languages whose labels do not
  /// tell functions apart.
  package let argumentLabels: String?
  /// Counted from 1.
  package let line: Int
  /// Bytes from the start of the line to the name, counted from 0.
  package let column: Int

  package init(
    name: String, role: Role, receiver: ValueExpression? = nil, enclosing: Int? = nil,
    argumentCount: Int? = nil, argumentLabels: String? = nil, line: Int, column: Int
  ) {
    self.name = name
    self.role = role
    self.receiver = receiver
    self.enclosing = enclosing
    self.argumentCount = argumentCount
    self.argumentLabels = argumentLabels
    self.line = line
    self.column = column
  }
}
