import SearchIndex

/// A language other than English in which questions are understood.
enum QuestionLanguage: String, CaseIterable {
  case chinese = "zh"
  case german = "de"
  case russian = "ru"
  case japanese = "ja"
  case french = "fr"
  case spanish = "es"

  /// Nil for languages whose words have no endings or no blanks between them.
  var stems: StemLanguage? {
    switch self {
    case .chinese, .japanese: nil
    case .german: .german
    case .russian: .russian
    case .french: .french
    case .spanish: .spanish
    }
  }

  /// Languages in Latin letters, which only their words tell apart.
  static let latin: [QuestionLanguage] = [.german, .french, .spanish]
}
