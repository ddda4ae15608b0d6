/// A stretch of code that stands by itself, such as a function.
package struct CodeUnit: Hashable, Sendable {
  /// Among the tokens of the text it is in.
  package let tokens: Range<Int>
  /// What the caller knows it by.
  package let number: Int

  package init(tokens: Range<Int>, number: Int) {
    self.tokens = tokens
    self.number = number
  }
}
