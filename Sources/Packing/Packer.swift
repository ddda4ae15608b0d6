package import CodeModel
import Foundation

/// Packs what answers a question into one reply.
package struct Packer: Sendable {
  private let weights = PackingWeights()

  /// Matches that are shown or named.
  package static let matchCountMax = 30
  /// Definitions whose neighbours are worth asking for.
  package static let definitionCountMax = 3
  /// A match with a lower share of the best score has no neighbours shown.
  private static let definitionWeightMin = 0.4

  package init() {}

  /// The definitions whose neighbours are worth knowing, best first: each with a line to ask by.
  package func definitions(_ input: PackingInput) -> [PackingDefinition] {
    let words = QuestionWords(input.question)
    var found: [PackingDefinition] = []
    for match in matches(input, words) where match.weight >= Self.definitionWeightMin {
      guard let symbol = match.subject(words),
        let line = match.file.text.line(ofByte: symbol.nameBytes.lowerBound)
      else { continue }
      let definition = PackingDefinition(path: match.hit.path, line: line, symbol: symbol)
      if !found.contains(definition) { found.append(definition) }
      if found.count == Self.definitionCountMax { break }
    }
    return found
  }

  /// What fits of it; never more bytes than the budget has.
  package func pack(_ input: PackingInput, budget: ContextBudget) -> ContextPack {
    let words = QuestionWords(input.question)
    let plan = StepPlan(input, matches: matches(input, words), weights: weights)
    let frame = ContextPack(
      budget: budget, heading: input.preface.heading, notes: input.preface.notes)
    let room = budget.byteCount - frame.lines.byteCount
    guard !plan.matches.isEmpty else { return frame }
    let reserve = Self.closingByteCount(budget)
    var canvas = Canvas(plan)
    var isComplete = true
    for step in Ladder(plan.steps, weights: weights).steps {
      var next = canvas
      next.take(step)
      isComplete = next.byteCount <= room - reserve
      guard isComplete else { break }
      canvas = next
    }
    return Closing(input: input, frame: frame, isComplete: isComplete, room: room).pack(canvas)
  }

  /// Bytes kept for what is left out: at least for the first line of it.
  private static func closingByteCount(_ budget: ContextBudget) -> Int {
    min(max(budget.byteCount / 10, 180), 700)
  }

  private func matches(_ input: PackingInput, _ words: QuestionWords) -> [Match] {
    let files = Dictionary(input.files.map { ($0.path, $0) }) { first, _ in first }
    let hits = input.hits.prefix(Self.matchCountMax)
    let best = max(hits.first?.score ?? 0, .leastNonzeroMagnitude)
    return hits.enumerated().compactMap { offset, hit in
      guard let file = files[hit.path], hit.lines.start <= file.text.lineCount else { return nil }
      let share = min(1, max(0, hit.score / best))
      return Match(
        rank: offset + 1, hit: hit, file: file,
        weight: pow(share, weights.sharpness), words: words)
    }
  }
}

/// A definition that answers the question.
package struct PackingDefinition: Hashable, Sendable {
  package let path: RepositoryPath
  /// Of its name.
  package let line: Int
  package let symbol: Symbol
}
