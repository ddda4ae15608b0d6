/// How one piece of code has to do with another.
package enum RelationKind: String, Sendable, CaseIterable, Codable {
  /// A file and a definition in it.
  case defines
  /// A definition and one inside it.
  case contains
  case references
  case calls
  case instantiates
  case imports
  case exports
  case inherits
  /// Implements an interface, conforms to a protocol, fulfils a trait.
  case implements
  case overrides
  /// A test and what it tests.
  case tests
  /// Prose and what it names.
  case documents
  /// Files that are often committed together.
  case changesWith = "changes-with"
}
