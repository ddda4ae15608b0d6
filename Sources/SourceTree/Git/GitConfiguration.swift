/// Settings read from git's configuration files; a later file or line wins.
struct GitConfiguration {
  /// By `section.key` in lower case; sections with a subsection are left out.
  private var values: [String: [UInt8]] = [:]

  func path(_ key: String) -> [UInt8]? { values[key] }

  func flag(_ key: String) -> Bool {
    guard let value = values[key] else { return false }
    return ["true", "yes", "on", "1"].contains(String(decoding: value, as: UTF8.self).lowercased())
  }

  func text(_ key: String) -> String? { values[key].map { String(decoding: $0, as: UTF8.self) } }

  mutating func read(_ bytes: [UInt8]) {
    var section: String? = nil
    var lines = LogicalLines(bytes)
    while var line = lines.next() {
      line.trimStart()
      if line.first == UInt8(ascii: "[") {
        section = Self.sectionName(&line)
        line.trimStart()
      }
      guard let section, let setting = Self.setting(line) else { continue }
      values["\(section).\(setting.key)"] = setting.value
    }
  }

  /// The name of a section without a subsection; leaves what follows the header on the line.
  private static func sectionName(_ line: inout ArraySlice<UInt8>) -> String? {
    guard let end = line.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let name = line[..<end].dropFirst()
    line = line[(end + 1)...]
    guard name.allSatisfy({ $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ".") }) else {
      return nil
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private static func setting(_ line: ArraySlice<UInt8>) -> (key: String, value: [UInt8])? {
    let name = line.prefix { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    guard !name.isEmpty else { return nil }
    let key = String(decoding: name, as: UTF8.self).lowercased()
    var rest = line[name.endIndex...]
    rest.trimStart()
    guard rest.first == UInt8(ascii: "=") else { return (key, Array("true".utf8)) }
    rest.removeFirst()
    return (key, value(rest))
  }

  /// Removes quotes, escapes, comments and outer spaces.
  private static func value(_ written: ArraySlice<UInt8>) -> [UInt8] {
    var rest = written
    rest.trimStart()
    var value: [UInt8] = []
    var keptCount = 0
    var isQuoted = false
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        keptCount = value.count
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else { break }
        value.append(unescaped(escaped))
        keptCount = value.count
      case UInt8(ascii: "#") where !isQuoted, UInt8(ascii: ";") where !isQuoted:
        rest = []
      default:
        value.append(byte)
        if isQuoted || !byte.isBlank { keptCount = value.count }
      }
    }
    return Array(value.prefix(keptCount))
  }

  private static func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "b"): 0x08
    default: byte
    }
  }
}

/// Lines of a configuration file, joined where one ends in a backslash.
private struct LogicalLines {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes.filter { $0 != UInt8(ascii: "\r") }[...]
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    var line: [UInt8] = []
    while let byte = rest.popFirst(), byte != 0x0A {
      if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() {
        if escaped != 0x0A { line += [byte, escaped] }
      } else {
        line.append(byte)
      }
    }
    return line[...]
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func trimStart() {
    while let first, first.isBlank { removeFirst() }
  }
}
