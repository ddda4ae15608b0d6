import ArgumentParser
import Engine
import Foundation
import Settings

struct SchemaConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a settings file.")

  func run() throws { print(try SettingsSchema.text()) }
}

struct ReferenceConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Print the reference of all settings, in Markdown.")

  func run() throws { print(SettingsReference.page, terminator: "") }
}

struct TrustConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust",
    abstract: "Allow the settings file of a codebase, as it is now, to set what is only yours.",
    discussion: """
      Read it first: it may let secrets in and use up the machine. The hash of its
      content is recorded beside your own settings; once the file changes, it needs your
      consent again. What holds for all codebases, as the service to which code is sent,
      no codebase may set: a file that tries is refused.
      """)

  @Argument(help: "A codebase with a .apus.toml, or the file.", completion: .file())
  var path: String

  func run() throws {
    guard let directory = SettingLayers.standard().configurationDirectory else {
      throw ExitStatus.failure
    }
    let allowed = try ProjectConsents(configurationDirectory: directory).trust(path)
    if allowed.isEmpty {
      print("Recorded. It sets nothing that needs consent.")
    } else {
      print("It may now set, until it changes:")
      for line in allowed { print("  \(line.printable)") }
    }
  }
}

struct ImportSettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-settings",
    abstract: "Show what your settings of claude-context become here.",
    discussion: """
      Looks at the environment and at ~/.context/.env. Exits with 1 when there is
      nothing to import.
      """)

  @Flag(help: "Write them into your settings file.")
  var write = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let layers = SettingLayers.standard()
    let found = ForeignImport(environment: layers.environment, file: layers.foreignFile)
    let rows = found.rows.map(ForeignSettingJSON.init)
    if json {
      print(try rows.text())
    } else {
      for row in rows { print(row.line.printable) }
    }
    if write {
      let path = try SettingLayers.standardUserFile()
      let names = try found.write(to: path)
      if !json { print("Wrote \(names.count) settings to \(path).") }
    }
    guard !rows.isEmpty else {
      if !json {
        StandardError.write("There are no settings of claude-context here.\n")
      }
      throw ExitStatus.nothing
    }
  }
}

/// One variable of claude-context.
struct ForeignSettingJSON: JSONOutput {
  let variable: String
  let place: String
  let setting: Nullable<String>
  let value: Nullable<String>
  let remark: Nullable<String>

  init(_ row: ForeignImport.Row) {
    variable = row.variable
    place = row.place
    setting = Nullable(row.setting)
    value = Nullable(row.value)
    remark = Nullable(row.remark)
  }

  var line: String {
    let target = setting.value.map { "\($0) = \(value.value ?? "?")" }
    let texts = [target, remark.value].compactMap(\.self).joined(separator: ": ")
    return "\(variable) -> \(texts)  # \(place)"
  }
}
