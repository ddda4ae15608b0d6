import Foundation
import TOMLKit

/// A settings file that was read.
struct SettingsFile: Sendable {
  struct Entry: Sendable {
    let declaration: SettingDeclaration
    let value: SettingValue
    /// Counted from 1; nil where it cannot be told.
    let line: Int?
  }

  enum Reading {
    case absent
    case read(SettingsFile)
    case unreadable(SettingProblem)
  }

  let content: [UInt8]
  /// In the order of the file.
  private(set) var entries: [Entry] = []
  private(set) var problems: [SettingProblem] = []
  private let path: String
  private let lines: KeyLines

  /// Larger files are a mistake.
  static let byteCountMax = 1 << 20

  /// - Parameter followsLinks: A codebase's file must not lead out of the codebase.
  static func read(_ path: String, followsLinks: Bool) -> Reading {
    switch PlainFile.contents(of: path, byteCountMax: byteCountMax, followsLinks: followsLinks) {
    case .absent: return .absent
    case .unreadable(let reason):
      return .unreadable(SettingProblem(place: path, text: reason))
    case .read(let bytes): return parsed(bytes, path: path)
    }
  }

  static func parsed(_ bytes: [UInt8], path: String) -> Reading {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .unreadable(SettingProblem(place: path, text: "it is not UTF-8 text"))
    }
    var gate = ParserGate(text)
    if let refusal = gate.refusal() {
      return .unreadable(SettingProblem(place: "\(path):\(refusal.line)", text: refusal.text))
    }
    do {
      let table = try TOMLTable(string: text)
      return .read(SettingsFile(table, text: text, content: bytes, path: path))
    } catch let error as TOMLParseError {
      let place = "\(path):\(error.source.begin.line)"
      return .unreadable(SettingProblem(place: place, text: error.shortText))
    } catch {
      return .unreadable(SettingProblem(place: path, text: "it is not TOML"))
    }
  }

  private init(_ table: TOMLTable, text: String, content: [UInt8], path: String) {
    self.content = content
    self.path = path
    lines = KeyLines(text)
    take(table, under: "")
    entries.sort { ($0.line ?? 0, $0.declaration.name) < ($1.line ?? 0, $1.declaration.name) }
    problems.sort { $0.place.localizedStandardCompare($1.place) == .orderedAscending }
  }

  private mutating func take(_ table: TOMLTable, under prefix: String) {
    for key in table.keys.sorted() {
      guard let value = table[key] else { continue }
      let name = prefix.isEmpty ? key : "\(prefix).\(key)"
      let line = lines.line(of: name)
      let place = line.map { "\(path):\($0)" } ?? path
      if let declaration = SettingCatalogue.declaration(of: name) {
        take(value, of: declaration, line: line, place: place)
      } else if let inner = value.table, SettingCatalogue.isSection(name) {
        take(inner, under: name)
      } else {
        problems.append(.unknown(name, at: place))
      }
    }
  }

  private mutating func take(
    _ written: any TOMLValueConvertible, of declaration: SettingDeclaration, line: Int?,
    place: String
  ) {
    do throws(SettingMismatch) {
      guard let value = SettingValue(written) else {
        throw SettingMismatch(
          expectation: declaration.kind.expectation,
          found: "\(written.type == .array ? "a mixed list" : "a \(written.type)")")
      }
      let checked = try declaration.kind.checked(value)
      entries.append(Entry(declaration: declaration, value: checked, line: line))
    } catch {
      problems.append(.mismatch(declaration, error, at: place))
    }
  }
}

extension TOMLParseError {
  /// Its first line, without what only the parser's authors want to know.
  fileprivate var shortText: String {
    let text = description.split(separator: "\n").first.map(String.init) ?? "it is not TOML"
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
