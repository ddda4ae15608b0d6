import Foundation

/// Where settings come from: built-in values, under the user's file, under the file a codebase
/// brings along, under the environment, under the command line.
///
/// Variables of claude-context rank just below what they stand beside: its file below the user's,
/// the environment's below those named `APUS_…`. Files are read anew for every answer, so a process
/// that serves for long sees edits.
package struct SettingLayers: Sendable {
  /// The folder of the user's file and of recorded consent; nil for neither.
  package var configurationDirectory: String?
  package var environment: [String: String]
  package var assignments: [SettingAssignment]
  /// The file in which claude-context keeps its variables; nil for none.
  package var foreignFile: String?

  /// Only what is built in and what a codebase brings along.
  package static let builtIn = SettingLayers(configurationDirectory: nil, environment: [:])

  package init(
    configurationDirectory: String?, environment: [String: String],
    assignments: [SettingAssignment] = [], foreignFile: String? = nil
  ) {
    self.configurationDirectory = configurationDirectory
    self.environment = environment
    self.assignments = assignments
    self.foreignFile = foreignFile
  }

  /// The layers of this process.
  package static func standard(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    assignments: [SettingAssignment] = []
  ) -> SettingLayers {
    SettingLayers(
      configurationDirectory: ConfigurationDirectory.path(in: environment),
      environment: environment, assignments: assignments,
      foreignFile: ForeignFile.path(in: environment))
  }

  package var userFile: String? { configurationDirectory.map(Self.userFile) }

  static func userFile(in configurationDirectory: String) -> String {
    "\(configurationDirectory)/config.toml"
  }

  /// The name of the file a codebase may bring along.
  package static let projectFileName = ".apus.toml"

  package static func projectFile(of root: String) -> String { "\(root)/\(projectFileName)" }

  /// All settings as they hold for a codebase; without one, as they hold for the program itself.
  ///
  /// Throws `SettingsFault` that names every mistake of all layers. A setting of a codebase that
  /// only the user may set is no mistake: it is left out, and a notice says so.
  package func values(project root: String? = nil) throws(SettingsFault) -> SettingValues {
    let (values, problems) = resolved(project: root)
    guard problems.isEmpty else { throw .problems(problems) }
    return values
  }

  /// Variables of the environment that look like settings and are none.
  package var unknownVariables: [String] {
    let known = Set(SettingCatalogue.all.map(\.environmentName) + ["APUS_CONFIG"])
    return environment.keys.filter { $0.hasPrefix("APUS_") && !known.contains($0) }.sorted()
  }

  /// The same with all mistakes, of which nothing is taken.
  package func resolved(
    project root: String? = nil
  ) -> (values: SettingValues, problems: [SettingProblem]) {
    var resolution = SettingResolution()
    resolution.addForeignFile(foreignFile)
    resolution.addUserFile(userFile)
    if let root {
      resolution.addProjectFile(
        Self.projectFile(of: root), consents: configurationDirectory.map(ProjectConsents.init),
        userFile: userFile)
    }
    resolution.addForeignVariables(environment)
    resolution.addEnvironment(environment)
    resolution.add(assignments)
    return (resolution.values, resolution.problems)
  }
}
