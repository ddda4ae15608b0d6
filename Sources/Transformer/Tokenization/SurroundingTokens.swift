/// The special tokens that a model wants before and after a text.
struct SurroundingTokens: Hashable, Sendable {
  var before: [Int32] = []
  var after: [Int32] = []

  var count: Int { before.count + after.count }

  func around(_ tokens: [Int32]) -> [Int32] { before + tokens + after }
}
