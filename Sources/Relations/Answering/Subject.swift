import CodeModel

/// What a question is about.
enum Subject: Hashable {
  case definition(Definition)
  case file(RepositoryPath)

  var path: RepositoryPath {
    switch self {
    case .definition(let definition): definition.path
    case .file(let path): path
    }
  }

  var end: RelationEnd {
    switch self {
    case .definition(let definition): definition.end
    case .file(let path): RelationEnd(file: path)
    }
  }

  var definition: Definition? {
    guard case .definition(let definition) = self else { return nil }
    return definition
  }
}

/// The subjects of a question, or what the view does not have of it.
enum SubjectSearch {
  case found([Subject])
  case missing(MissingSubject, nearest: [String])
}
