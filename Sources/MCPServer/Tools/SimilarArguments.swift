import CodeModel
import Engine
import Settings

/// The arguments of `find_similar`, as a request.
struct SimilarArguments {
  enum Request {
    case similar(SimilarRequest)
    case duplicates(DuplicatesRequest)
  }

  let request: Request
  let tokenCountMax: Int

  static let names = [
    "path", "place", "code", "duplicates", "limit", "tokens", "minSimilarity", "extensionFilter",
    "languageFilter", "pathFilter", "at",
  ]

  init(
    _ arguments: ToolArguments, path: String, extensions: [String], settings: SettingValues
  ) throws(ArgumentFault) {
    tokenCountMax = try arguments.integer(ToolNumbers.replyTokens)
    let limit = try arguments.integer(ToolNumbers(settings).similarLimit)
    let leastSimilarity = try arguments.share("minSimilarity")
    let filter = ResultFilter(
      pathGlobs: try arguments.texts("pathFilter"),
      languages: try arguments.texts("languageFilter").map { Language(rawValue: $0) },
      extensions: extensions)
    let revision = try arguments.optionalText("at")
    if let code = try Self.code(arguments) {
      request = .similar(
        SimilarRequest(
          root: path, code: code, countMax: limit,
          similarityMin: leastSimilarity ?? settings[.similarLikeness], filter: filter,
          freshness: settings.toolFreshness, revision: revision))
    } else {
      request = .duplicates(
        DuplicatesRequest(
          root: path, countMax: limit,
          similarityMin: leastSimilarity ?? settings[.similarDuplicateLikeness],
          filter: filter, freshness: settings.toolFreshness, revision: revision))
    }
  }

  /// Nil when duplicates are asked for.
  private static func code(_ arguments: ToolArguments) throws(ArgumentFault) -> SimilarCode? {
    let place = try arguments.optionalText("place")
    let text = try arguments.optionalText("code")
    switch (place, text, try arguments.flag("duplicates")) {
    case (let place?, nil, false): return .place(RelationSubject(place))
    case (nil, let text?, false): return .text(text)
    case (nil, nil, true): return nil
    default:
      throw ArgumentFault("Give one of \"place\", \"code\" and \"duplicates\": true.")
    }
  }
}
