/// What the syntax says of the value of a name that outlives its function.
package struct TypeFact: Hashable, Sendable {
  /// The index among the file's symbols of the type whose member it is, or of the function whose result
  /// it is; nil for a name of the file.
  package let owner: Int?
  /// Empty for the result of the owner.
  package let name: String
  package let value: ValueExpression

  package init(owner: Int?, name: String, value: ValueExpression) {
    self.owner = owner
    self.name = name
    self.value = value
  }
}
