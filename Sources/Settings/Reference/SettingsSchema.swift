import Foundation

/// The JSON Schema of a settings file, which editors of TOML check and complete by.
package enum SettingsSchema {
  /// As text, with sorted keys.
  package static func text() throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }

  private static var object: [String: Any] {
    var tree = Section()
    for declaration in SettingCatalogue.all {
      let path = declaration.name.split(separator: ".").map(String.init)
      tree.insert(rule(declaration), at: path[...])
    }
    var object = tree.object
    object["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    object["title"] = "Settings of Apus"
    return object
  }

  private struct Section {
    var sections: [String: Section] = [:]
    var rules: [String: [String: Any]] = [:]

    mutating func insert(_ rule: [String: Any], at path: ArraySlice<String>) {
      guard let first = path.first else { return }
      if path.count == 1 {
        rules[first] = rule
      } else {
        sections[first, default: Section()].insert(rule, at: path.dropFirst())
      }
    }

    var object: [String: Any] {
      let properties = sections.mapValues(\.object).merging(rules) { $1 }
      return ["type": "object", "additionalProperties": false, "properties": properties]
    }
  }

  private static func rule(_ declaration: SettingDeclaration) -> [String: Any] {
    var rule = form(declaration.kind)
    let unit = declaration.unit.map { " In \($0)." } ?? ""
    rule["description"] = declaration.meaning + unit
    rule["default"] = declaration.defaultValue.json
    return rule
  }

  private static func form(_ kind: SettingKind) -> [String: Any] {
    switch kind {
    case .flag: ["type": "boolean"]
    case .integer(let range):
      ["type": "integer", "minimum": range.lowerBound, "maximum": range.upperBound]
    case .number(let range):
      ["type": "number", "minimum": range.lowerBound, "maximum": range.upperBound]
    case .choice(let names): ["type": "string", "enum": names]
    case .text, .path: ["type": "string"]
    case .texts: ["type": "array", "items": ["type": "string"]]
    case .choices(let names): ["type": "array", "items": ["type": "string", "enum": names]]
    case .table: ["type": "object", "additionalProperties": ["type": "string"]]
    }
  }
}
