import Foundation

/// The value of a setting in the form that files, environment and output share.
package enum SettingValue: Hashable, Sendable {
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case texts([String])
  /// Names with a text each, as of extensions with their language.
  case table([String: String])
}

extension SettingValue {
  /// As a settings file has it.
  package var toml: String {
    switch self {
    case .flag(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .text(let value): Self.quoted(value)
    case .texts(let values): "[\(values.map(Self.quoted).joined(separator: ", "))]"
    case .table(let entries):
      entries.isEmpty
        ? "{}"
        : "{ "
          + entries.sorted { $0.key < $1.key }
          .map { "\(Self.quoted($0.key)) = \(Self.quoted($0.value))" }
          .joined(separator: ", ") + " }"
    }
  }

  /// As `JSONSerialization` takes it.
  package var json: any Sendable {
    switch self {
    case .flag(let value): value
    case .integer(let value): value
    case .number(let value): value
    case .text(let value): value
    case .texts(let values): values
    case .table(let entries): entries
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        quoted += "\\u" + String(format: "%04X", scalar.value)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
