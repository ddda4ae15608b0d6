import ArgumentParser
import Engine
import Settings

struct ShowConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show settings with their values and where these come from.",
    discussion: "Without --all, only settings that are not as built in.")

  @Argument(help: "The codebase whose settings to show.", completion: .directory)
  var folder = "."

  @Flag(help: "Show every setting.")
  var all = false

  @Flag(help: "Print JSON, with every setting.")
  var json = false

  @OptionGroup var settings: AssignmentOptions

  func run() throws {
    let layers = try settings.layers()
    let values = try layers.values(project: try CodebaseRoot(resolving: folder).path)
    for notice in values.notices { StandardError.note(notice) }
    let rows = SettingCatalogue.all.map { SettingRow($0, values) }
    if json { return print(try rows.text()) }
    let shown = rows.filter { all || $0.origin != SettingOrigin.builtIn.layer }
    for row in shown { print(row.line.printable) }
    if shown.isEmpty {
      print("Everything is as built in. 'apus config show --all' lists all settings.")
    }
  }
}

/// One setting as it is.
struct SettingRow: JSONOutput {
  let name: String
  let value: SettingValueJSON
  let origin: String
  let place: String
  let `default`: SettingValueJSON
  let takes: String
  let meaning: String
  let unit: Nullable<String>
  let environment: String
  let userOnly: Bool
  private let text: String

  init(_ declaration: SettingDeclaration, _ values: SettingValues) {
    let now = values.value(of: declaration)
    let isHidden = declaration.isSecret && now != declaration.defaultValue
    name = declaration.name
    text = isHidden ? "\"…\"" : now.toml
    value = SettingValueJSON(value: isHidden ? .text("…") : now)
    origin = values.origin(of: declaration).layer
    place = values.origin(of: declaration).text
    `default` = SettingValueJSON(value: declaration.defaultValue)
    takes = declaration.kind.expectation
    meaning = declaration.meaning
    unit = Nullable(declaration.unit)
    environment = declaration.environmentName
    userOnly = declaration.reach != .everywhere
  }

  private enum CodingKeys: String, CodingKey {
    case name, value, origin, place, `default`, takes, meaning, unit, environment, userOnly
  }

  var line: String { "\(name) = \(text)  # \(place)" }
}

struct SettingValueJSON: Encodable {
  let value: SettingValue

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .flag(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .texts(let values): try container.encode(values)
    case .table(let entries):
      // Keys are the user's; a keyed container would have them in snake case.
      try container.encode(entries)
    }
  }
}
