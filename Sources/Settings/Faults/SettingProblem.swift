/// One mistake in a settings file, the environment or the command line.
package struct SettingProblem: Hashable, Sendable {
  /// File and line, variable, or `command line`.
  package let place: String
  /// What is wrong, without a full stop.
  package let text: String

  package var description: String { "\(place): \(text)" }

  static func unknown(_ name: String, at place: String) -> SettingProblem {
    let meant = SettingCatalogue.name(nearest: name).map { "the nearest is \($0)" }
    let advice = meant ?? "'apus config show --all' lists all"
    return SettingProblem(
      place: place, text: "there is no setting \(name.prefix(nameCharactersMax)); \(advice)")
  }

  static func mismatch(
    _ declaration: SettingDeclaration, _ mismatch: SettingMismatch, at place: String
  ) -> SettingProblem {
    let text =
      declaration.isSecret ? "takes \(mismatch.expectation)" : mismatch.text
    return SettingProblem(place: place, text: "\(declaration.name) \(text)")
  }

  /// A codebase's file sets what no codebase can have for itself.
  static func shared(
    _ declaration: SettingDeclaration, at origin: String, instead place: String
  ) -> SettingProblem {
    SettingProblem(
      place: origin,
      text: "\(declaration.name) holds for all codebases, so no codebase can set it, not even with"
        + " your consent; put it into \(place)")
  }

  private static let nameCharactersMax = 80
}
