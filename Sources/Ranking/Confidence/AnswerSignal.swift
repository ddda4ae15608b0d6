/// What the best candidates say of whether a codebase answers a query at all, on scales that are the
/// same for every query and codebase.
package enum AnswerSignal: Int, CaseIterable, Sendable {
  /// BM25 of the first result's file as a share of what the query's words could score at most.
  case fileCoverage
  /// The same of the first result's chunk.
  case chunkCoverage
  /// The greatest mean similarity of a file's three best static vectors.
  case fileSimilarity
  /// BM25 of the past commits that say most, as a share like those above.
  case pastCommits
  /// One of the first results defines an identifier of the query.
  case definesIdentifier
  /// How much of the query the best matching definition among the first results says.
  case definitionWords
  /// The query names one of the first results by its path, or quotes it.
  case place
  /// The score of the first result.
  case score
  /// The natural logarithm of one more than the query's words.
  case wordCount
  /// 1 for queries of a kind, on which the others depend.
  case isQuestion, isSymbol, isChange, isTranslated
  /// Whether the transformer compared any candidates; the next two are 0 elsewhere.
  case isCompared
  /// The greatest similarity by the transformer, and how far above the middle one of those compared.
  case similarity, similarityLead
}

/// What speaks for one result of an answer.
package enum HitSignal: Int, CaseIterable, Sendable {
  /// Its score less the best score of a result of another file.
  case margin
  /// BM25F of the best chunk of its file as a share of the best of all.
  case lexical
  /// How many results of the same file stand before it.
  case earlierOfFile
  /// The natural logarithm of its rank.
  case rank
  /// Its file defines an identifier of the query; one of the answer's results does.
  case definesIdentifier, answerDefinesIdentifier
  /// Share of the query's words found in its path.
  case pathWords
  /// How far the transformer's greatest similarity is above the middle one.
  case similarityLead
}
