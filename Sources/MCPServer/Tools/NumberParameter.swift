/// A whole number that a call may name: one declaration for its schema and for reading it.
struct NumberParameter {
  let name: String
  /// What a call means that leaves it out.
  let standard: Int
  let range: ClosedRange<Int>
  let meaning: String

  /// Takes the number of the range that is nearest to the standard.
  init(_ name: String, default standard: Int, in range: ClosedRange<Int>, means meaning: String) {
    self.name = name
    self.standard = min(max(standard, range.lowerBound), range.upperBound)
    self.range = range
    self.meaning = meaning
  }

  var schema: JSONValue {
    [
      "type": "integer", "default": .integer(Int64(standard)),
      "minimum": .integer(Int64(range.lowerBound)), "maximum": .integer(Int64(range.upperBound)),
      "description": .string(meaning),
    ]
  }
}
