import SearchIndex

/// A language other than English in which questions are understood.
enum QuestionLanguage: String, CaseIterable {
  case chinese = "zh"
  case german = "de"
  case russian = "ru"
  case japanese = "ja"
  case french = "fr"
  case spanish = "es"
  case korean = "ko"
  case portuguese = "pt"

  /// Nil for languages whose words are looked for inside of longer runs of letters.
  var stems: StemLanguage? {
    switch self {
    case .chinese, .japanese, .korean: nil
    case .german: .german
    case .russian: .russian
    case .french: .french
    case .spanish: .spanish
    case .portuguese: .portuguese
    }
  }

  /// Languages in Latin letters, which only their words tell apart.
  static let latin: [QuestionLanguage] = [.german, .french, .spanish, .portuguese]
}
