/// A way to find code, of which the replies are measured.
package protocol TokenMethod: Sendable {
  /// What tables call it.
  var name: String { get }
  /// Makes ready to be asked about the code of a folder.
  func opened(on root: String) async throws -> any OpenedTokenMethod
}

/// A way to find code in one folder.
package protocol OpenedTokenMethod: Sendable {
  /// What making it ready came to, such as how many chunks there are; nil when there is nothing to
  /// tell.
  var preparation: Preparation? { get }
  /// The reply to a question of which at most so many bytes are read.
  func reply(to question: String, byteCountMax: Int) async throws -> MeasuredReply
}

/// What it took to make a folder searchable.
package struct Preparation: Hashable, Sendable {
  package var chunkCount = 0
  /// Vectors that were not there from earlier runs.
  package var madeVectorCount = 0
  package var seconds = 0.0

  static func += (sum: inout Preparation, other: Preparation) {
    sum.chunkCount += other.chunkCount
    sum.madeVectorCount += other.madeVectorCount
    sum.seconds += other.seconds
  }
}
