/// Keeps the best of many scored numbers in a heap whose root is the worst kept.
struct TopSelection {
  typealias Entry = (number: Int, score: Float)

  private let count: Int
  private let tieBreak: (Int, Int) -> Bool
  private var heap: [Entry] = []
  /// What scores less is not among the best.
  private(set) var leastScore = -Float.infinity

  /// `tieBreak` says which of two numbers with equal scores comes first.
  init(count: Int, tieBreak: @escaping (Int, Int) -> Bool) {
    self.count = count
    self.tieBreak = tieBreak
  }

  @inline(__always)
  mutating func offer(_ number: Int, _ score: Float) {
    if heap.count == count {
      guard score >= leastScore, let worst = heap.first else { return }
      guard precedes((number, score), worst) else { return }
      heap[0] = (number, score)
      sink()
    } else {
      heap.append((number, score))
      rise()
    }
    if heap.count == count, let worst = heap.first { leastScore = worst.score }
  }

  /// Offers all scores but `unscored`, each under its place.
  mutating func offer(_ scores: [Float], except unscored: Float) {
    scores.withUnsafeBytes { bytes in
      let scores = bytes.bindMemory(to: Float.self)
      var number = 0
      while number < scores.count {
        // Most runs hold nothing worth a closer look.
        if number + Run.scalarCount <= scores.count {
          let run = bytes.loadUnaligned(fromByteOffset: 4 * number, as: Run.self)
          let isWorthIt = (run .>= leastScore) .& (run .!= unscored)
          guard any(isWorthIt) else {
            number += Run.scalarCount
            continue
          }
        }
        let end = min(number + Run.scalarCount, scores.count)
        for number in number..<end where scores[number] != unscored {
          offer(number, scores[number])
        }
        number = end
      }
    }
  }

  private typealias Run = SIMD16<Float>

  /// The kept entries, best first.
  func sorted() -> [Entry] { heap.sorted { precedes($0, $1) } }

  private func precedes(_ left: Entry, _ right: Entry) -> Bool {
    left.score == right.score ? tieBreak(left.number, right.number) : left.score > right.score
  }

  private mutating func rise() {
    var child = heap.count - 1
    while child > 0, precedes(heap[(child - 1) / 2], heap[child]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Moves the first entry down to where it belongs.
  private mutating func sink() {
    let entry = heap[0]
    var place = 0
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count, precedes(heap[child], heap[child + 1]) { child += 1 }
      guard precedes(entry, heap[child]) else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = entry
  }
}
