import ArgumentParser
import Engine
import Settings

struct GetConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print the value of a setting.")

  @Argument(help: "The setting, as in search.limit.")
  var name: String

  @Argument(help: "The codebase for which to ask.", completion: .directory)
  var folder = "."

  func run() throws {
    let declaration = try SettingDeclaration(named: name)
    let layers = SettingLayers.standard()
    let values = try layers.values(project: try CodebaseRoot(resolving: folder).path)
    let value = values.value(of: declaration)
    switch value {
    case .text(let text): print(declaration.isSecret && !text.isEmpty ? "…" : text.printable)
    default: print(value.toml.printable)
    }
  }
}

/// Which file a command changes.
struct SettingsFileOptions: ParsableArguments {
  @Option(
    help: "Change the .apus.toml of this codebase instead of your own file.",
    completion: .directory)
  var project: String?

  /// Throws for a setting that the file may not have.
  func path(for declaration: SettingDeclaration) throws -> String {
    guard let project else { return try SettingLayers.standardUserFile() }
    switch declaration.reach {
    case .everywhere: break
    case .userOnly:
      throw ValidationError(
        "\(declaration.name) is only yours to set; leave out --project, or write it into"
          + " \(SettingLayers.projectFileName) yourself and run 'apus config trust'.")
    case .wholeProgram:
      throw ValidationError(
        "\(declaration.name) holds for all codebases and is only yours to set; leave out --project."
      )
    }
    return SettingLayers.projectFile(of: try CodebaseRoot(resolving: project).path)
  }
}

struct SetConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a setting in your file, or in a codebase's.",
    discussion: """
      Lists are separated by commas, tables are name=value pairs separated by commas.
      Everything else in the file stays as it is.

      EXAMPLES
        apus config set search.limit 20
        apus config set languages.extensions inc=php,tpl=html
      """)

  @Argument(help: "The setting, as in search.limit.")
  var name: String

  @Argument(help: "Its value.")
  var value: String

  @OptionGroup var file: SettingsFileOptions

  func run() throws {
    let declaration = try SettingDeclaration(named: name)
    let value = try declaration.value(parsing: value)
    let path = try file.path(for: declaration)
    try SettingsEdit(path: path).write(value, of: declaration)
    print("\(declaration.name) = \(declaration.isSecret ? "…" : value.toml.printable)  # \(path)")
  }
}

struct UnsetConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unset", abstract: "Take a setting out of your file, or of a codebase's.")

  @Argument(help: "The setting, as in search.limit.")
  var name: String

  @OptionGroup var file: SettingsFileOptions

  func run() throws {
    let declaration = try SettingDeclaration(named: name)
    let path = try file.path(for: declaration)
    try SettingsEdit(path: path).write(nil, of: declaration)
    print("\(declaration.name) is not set in \(path).")
  }
}

extension SettingDeclaration {
  /// Throws for a name that no setting has, with the nearest one.
  init(named name: String) throws(SettingsFault) {
    guard let found = SettingCatalogue.declaration(of: name) else { throw .unknown(name: name) }
    self = found
  }
}

extension SettingLayers {
  static func standardUserFile() throws -> String {
    guard let path = SettingLayers.standard().userFile else { throw ExitStatus.failure }
    return path
  }
}
