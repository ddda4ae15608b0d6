extension CheckUp {
  private static let part = "your languages"

  /// How the languages fare that the user added; nothing when there is none.
  func userLanguages() -> [HealthFinding] {
    let languages = LanguageFolder(configuration: configuration).languages()
    guard !languages.isEmpty else { return [] }
    let ailing = languages.filter { !$0.problems.isEmpty }
    guard let first = ailing.first, let problem = first.problems.first else {
      let names = languages.map(\.name).joined(separator: " ")
      return [
        HealthFinding(part: Self.part, state: .good, detail: "\(languages.count): \(names)")
      ]
    }
    return [
      HealthFinding(
        part: Self.part, state: .warning,
        detail: "\(ailing.count) of \(languages.count) with problems; \(first.name): \(problem)",
        advice: "run apus language list")
    ]
  }
}
