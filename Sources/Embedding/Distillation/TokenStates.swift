import Dispatch
import Synchronization
import Transformer

/// What the encoder makes of every token alone, one row a token.
struct TokenStates {
  private static let batchTokenCount = 512
  /// How much of the whole work computing the rows is, for progress.
  private static let share = 0.9

  let dimension: Int
  private(set) var rows: [Float]

  init(dimension: Int, rows: [Float]) {
    precondition(rows.count % dimension == 0, "rows are cut short")
    self.dimension = dimension
    self.rows = rows
  }

  /// Runs the encoder over the vocabulary on all cores.
  init(model: DistilledModel, progress: (@Sendable (Double) -> Void)?) {
    let tokenCount = model.tokenizer.vocabulary.count
    let batchCount = (tokenCount + Self.batchTokenCount - 1) / Self.batchTokenCount
    let batches = Mutex([[Float]](repeating: [], count: batchCount))
    let done = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: batchCount) { batch in
      let start = batch * Self.batchTokenCount
      let tokens = start..<min(start + Self.batchTokenCount, tokenCount)
      let states = Self.middleStates(of: tokens, model: model)
      batches.withLock { $0[batch] = states }
      let count = done.add(1, ordering: .relaxed).newValue
      progress?(Self.share * Double(count) / Double(batchCount))
    }
    self.init(
      dimension: model.encoder.dimension, rows: batches.withLock { Array($0.joined()) })
  }

  /// Moves the mean of the rows to zero, and projects them on their principal components.
  mutating func projected(dimension: Int) -> [Float] {
    let components = PrincipalComponents(centering: &rows, dimension: self.dimension)
    return components.project(rows, dimension: dimension)
  }

  private static func middleStates(of tokens: Range<Int>, model: DistilledModel) -> [Float] {
    let tokenizer = model.tokenizer
    let dimension = model.encoder.dimension
    let sequences = tokens.map { [tokenizer.clsToken, Int32($0), tokenizer.sepToken] }
    let states = model.encoder.hiddenStates(sequences)
    return tokens.indices.flatMap { position in
      let middle = (3 * (position - tokens.lowerBound) + 1) * dimension
      return states[middle..<middle + dimension]
    }
  }
}
