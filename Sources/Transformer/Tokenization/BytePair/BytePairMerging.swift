/// The merging of one word: of all neighbours that are a learnt pair, the earliest learnt becomes
/// one token, the leftmost first, until none is left.
///
/// A heap of candidates keeps this near linear for words of any length, such as a line of base64.
struct BytePairMerging {
  private struct Candidate {
    let rank: Int32
    let left: Int32
    let right: Int32
    /// Where the left token begins.
    let position: Int

    static func < (first: Candidate, second: Candidate) -> Bool {
      (first.rank, first.position) < (second.rank, second.position)
    }
  }

  private let vocabulary: BytePairVocabulary
  /// The token that begins at each byte; -1 inside a token.
  private var tokens: [Int32]
  private var next: [Int]
  private var previous: [Int]
  private var heap: [Candidate] = []

  /// Takes the bytes of a word.
  init(_ word: some Collection<UInt8>, vocabulary: BytePairVocabulary) {
    self.vocabulary = vocabulary
    tokens = word.map { vocabulary.byteTokens[Int($0)] }
    next = Array(1..<tokens.count + 1)
    previous = Array(-1..<tokens.count - 1)
    for position in tokens.indices { propose(at: position) }
  }

  /// Merges all there is to merge.
  consuming func mergedTokens() -> [Int32] {
    while let candidate = popFirst() {
      let position = candidate.position
      let other = next[position]
      guard other < tokens.count, tokens[position] == candidate.left,
        tokens[other] == candidate.right,
        let merge = vocabulary.merge(candidate.left, candidate.right)
      else { continue }
      tokens[position] = merge.token
      tokens[other] = -1
      next[position] = next[other]
      if next[position] < tokens.count { previous[next[position]] = position }
      propose(at: position)
      if previous[position] >= 0 { propose(at: previous[position]) }
    }
    return tokens.filter { $0 >= 0 }
  }

  private mutating func propose(at position: Int) {
    let other = next[position]
    guard other < tokens.count,
      let merge = vocabulary.merge(tokens[position], tokens[other])
    else { return }
    push(
      Candidate(
        rank: merge.rank, left: tokens[position], right: tokens[other], position: position))
  }

  private mutating func push(_ candidate: Candidate) {
    heap.append(candidate)
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func popFirst() -> Candidate? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < heap[parent] else { break }
      heap.swapAt(child, parent)
      parent = child
    }
    return first
  }
}
