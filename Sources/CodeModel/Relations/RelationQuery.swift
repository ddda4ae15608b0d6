/// What is asked of the relation graph.
package struct RelationQuery: Hashable, Sendable {
  package var subject: RelationSubject
  /// In the order of the answer's groups.
  package var aspects: [RelationAspect]
  /// The other end, where `callPath` is asked.
  package var target: RelationSubject?
  /// What is less sure is withheld; nil for what each aspect withholds by itself.
  package var confidenceMin: Confidence?
  /// Relations a group may show.
  package var countMax: Int
  /// Where a group goes on: `next` of the answer before. Only with one aspect.
  package var after: RelationCursor?
  /// Steps that `impact` and `callPath` may take.
  package var depthMax: Int

  package init(
    subject: RelationSubject, aspects: [RelationAspect] = RelationAspect.usual,
    target: RelationSubject? = nil, confidenceMin: Confidence? = nil, countMax: Int = 20,
    after: RelationCursor? = nil, depthMax: Int = 3
  ) {
    self.subject = subject
    self.aspects = aspects
    self.target = target
    self.confidenceMin = confidenceMin
    self.countMax = countMax
    self.after = after
    self.depthMax = depthMax
  }

  /// What relations of an aspect must have to be shown.
  package func confidenceMin(of aspect: RelationAspect) -> Confidence {
    confidenceMin ?? aspect.usualConfidenceMin
  }
}

/// What relations are asked of.
package enum RelationSubject: Hashable, Sendable {
  /// `send`, `Client.send`, `http.Client.send`; separators `.`, `::`, `#`, `/` and `\` are alike.
  case symbol(String)
  /// The innermost definition around a line, or the whole file for line nil.
  case place(RepositoryPath, line: Int?)
  /// The lines of an earlier result: the outermost definitions that begin there; where none does, the
  /// innermost one around them, or the file.
  case span(RepositoryPath, LineRange)
}

/// One kind of question.
package enum RelationAspect: String, Sendable, CaseIterable, Codable {
  case definition, callers, callees, references, importers, imports, supertypes, subclasses
  case implementations, overrides, tests, documents
  case coChanges = "co-changes"
  /// How calls lead from the subject to the target.
  case callPath = "call-path"
  /// What may be touched by changing the subject: callers and subtypes, transitively.
  case impact

  /// What is answered when nothing particular is asked.
  package static let usual: [RelationAspect] = [
    .definition, .callers, .callees, .subclasses, .tests,
  ]

  /// What is shown when nobody says how sure it must be.
  ///
  /// A member that many types have, called on a receiver nothing is known of, may be any of them. That
  /// floods questions which are answered with every use of a name. Who asks for callers or callees gets
  /// them all, the surest first.
  package var usualConfidenceMin: Confidence {
    switch self {
    case .references, .tests, .impact: Confidence(0.2)
    default: .possible
    }
  }
}

/// A place in the list of files that may hold a relation; opaque to who asks.
package struct RelationCursor: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}
