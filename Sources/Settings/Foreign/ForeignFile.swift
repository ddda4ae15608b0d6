import Foundation

/// The file in which claude-context keeps its variables.
package enum ForeignFile {
  private static let byteCountMax = 1 << 16

  /// `~/.context/.env`.
  package static func path(in environment: [String: String]) -> String {
    "\(ConfigurationDirectory.homeFolder(in: environment))/.context/.env"
  }

  /// Its variables; nil when there is no such file that can be read.
  package static func variables(at path: String) -> [String: String]? {
    guard
      case .read(let bytes) = PlainFile.contents(
        of: path, byteCountMax: byteCountMax, followsLinks: true)
    else { return nil }
    return parsed(String(decoding: bytes, as: UTF8.self))
  }

  /// `NAME=value` lines, with `export` before and quotes around the value or not.
  static func parsed(_ text: String) -> [String: String] {
    var variables: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      var line = String(line).trimmingSpaces
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("export ") { line = String(line.dropFirst(7)).trimmingSpaces }
      guard let equals = line.firstIndex(of: "=") else { continue }
      let name = String(line[..<equals]).trimmingSpaces
      variables[name] = value(String(line[line.index(after: equals)...]).trimmingSpaces)
    }
    return variables
  }

  private static func value(_ text: String) -> String {
    for quote in ["\"", "'"] where text.hasPrefix(quote) {
      return text.dropFirst().prefix { String($0) != quote }.description
    }
    // A comment needs a space before it.
    return (text.components(separatedBy: " #").first ?? text).trimmingSpaces
  }
}
