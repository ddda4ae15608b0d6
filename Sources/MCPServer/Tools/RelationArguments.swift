import CodeModel
import Relations

/// The arguments of `find_relations`, as a question.
struct RelationArguments {
  /// As it was asked for; continuations repeat it.
  let query: RelationQuery
  let start: RelationContinuation?
  let tokenCountMax: Int
  let revision: String?

  static let names = [
    "path", "symbol", "relations", "to", "minConfidence", "limit", "tokens", "depth", "cursor",
    "at",
  ]

  /// - Parameter limit: Relations of each kind.
  init(_ arguments: ToolArguments, limit: NumberParameter) throws(ArgumentFault) {
    let target = try arguments.optionalText("to").map { RelationSubject($0) }
    let depth = try arguments.integer(
      "depth", default: target == nil ? 3 : 6, in: 1...ToolCatalogue.relationDepthMax)
    query = RelationQuery(
      subject: RelationSubject(try arguments.text("symbol")),
      aspects: try Self.aspects(arguments, hasTarget: target != nil), target: target,
      confidenceMin: try Self.confidence(arguments),
      countMax: try arguments.integer(limit),
      depthMax: depth)
    tokenCountMax = try arguments.integer(ToolNumbers.replyTokens)
    revision = try arguments.optionalText("at")
    start = try Self.start(arguments, of: query)
  }

  /// The question to ask, where it goes on.
  var asked: RelationQuery { start?.applied(to: query) ?? query }

  private static func aspects(
    _ arguments: ToolArguments, hasTarget: Bool
  ) throws(ArgumentFault) -> [RelationAspect] {
    let names = try arguments.texts("relations")
    var aspects: [RelationAspect] = []
    for name in names {
      guard let aspect = RelationAspect(rawValue: name) else {
        let known = RelationAspect.allCases.map(\.rawValue).joined(separator: ", ")
        throw ArgumentFault("\"relations\" takes these: \(known).")
      }
      if !aspects.contains(aspect) { aspects.append(aspect) }
    }
    if hasTarget && !aspects.contains(.callPath) { aspects.append(.callPath) }
    guard hasTarget || !aspects.contains(.callPath) else {
      throw ArgumentFault("\"call-path\" needs \"to\", the symbol where the path ends.")
    }
    return aspects.isEmpty ? RelationAspect.usual : aspects
  }

  /// Nil when it is left out.
  private static func confidence(
    _ arguments: ToolArguments
  ) throws(ArgumentFault) -> Confidence? {
    guard try arguments.optionalText("minConfidence") != nil else { return nil }
    let names = Confidence.Level.allCases.map(\.rawValue)
    let name = try arguments.choice(
      "minConfidence", default: Confidence.Level.possible.rawValue, among: names)
    return Confidence.Level(rawValue: name)?.least
  }

  private static func start(
    _ arguments: ToolArguments, of query: RelationQuery
  ) throws(ArgumentFault) -> RelationContinuation? {
    guard let text = try arguments.optionalText("cursor") else { return nil }
    guard let start = RelationContinuation(text), start.applied(to: query) != nil else {
      throw ArgumentFault(
        "This \"cursor\" belongs to another question. Repeat the call that gave it, with the same"
          + " symbol, to, minConfidence, limit and depth.")
    }
    return start
  }
}
