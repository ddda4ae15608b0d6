extension Feature {
  /// What it is, as a phrase for "how much … counts".
  package var phrase: String {
    switch self {
    case .lexical: "the words of the best chunk"
    case .focusedLexical: "the words the query is about in the best chunk"
    case .fileLexical: "the words the query is about in the file"
    case .dense: "the static vector of the best chunk"
    case .fileDense: "the static vectors of the file"
    case .firstWord: "the query's first word in the file's name"
    case .pathWords: "words of the query in the path"
    case .rarePathWords: "rare words of the query in the path"
    case .scope: "a file or folder named before a colon"
    case .nameCovered: "a file name that the query mentions"
    case .nameRun: "a file name that is consecutive words of the query"
    case .variants: "longer and shorter forms of the query's words"
    case .joinedWords: "identifiers that join words of the query"
    case .definitionWords: "a definition named as the query says"
    case .definesIdentifier: "defining an identifier of the query"
    case .definesType: "defining a type of that name"
    case .namedAfterIdentifier: "a file named after an identifier"
    case .fileShare: "the file's share of all evidence"
    case .directoryShare: "the directory's share of the best files"
    case .tested: "a fitting test of the file"
    case .commitBest: "the best past commit"
    case .commitSum: "the sum of past commits"
    case .commitField: "the subjects of all past commits"
    case .entryFile: "a file that stands for its directory"
    case .oldVersion: "an older version of the directory"
    case .header: "a header of C or C++"
    case .fileSize: "the size of the file"
    case .namedPath: "a file that the query names by its path"
    case .namedLine: "a line that the query names"
    case .meaning: "the transformer's opinion"
    }
  }

  /// Whether its weight is not learnt: queries with known answers seldom name places, and what is
  /// named is meant.
  package var isFixed: Bool { self == .namedPath || self == .namedLine }

  /// What settings call it, as in `path_words`.
  package var settingName: String {
    label.map { $0.isUppercase ? "_\($0.lowercased())" : String($0) }.joined()
  }
}
