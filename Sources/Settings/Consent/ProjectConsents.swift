import CodeModel
import ContentHashing
import Foundation

/// Settings files of codebases that the user allows to set everything, by their content.
///
/// Kept in the user's folder, outside every tree: a file that changes is a stranger again.
package struct ProjectConsents: Sendable {
  private let path: String
  private let userFile: String
  private let hashes: Set<String>

  private static let byteCountMax = 1 << 20

  package init(configurationDirectory: String) {
    path = "\(configurationDirectory)/trusted"
    userFile = SettingLayers.userFile(in: configurationDirectory)
    guard
      case .read(let bytes) = PlainFile.contents(
        of: path, byteCountMax: Self.byteCountMax, followsLinks: true)
    else {
      hashes = []
      return
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    hashes = Set(lines.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  func covers(_ content: [UInt8]) -> Bool { hashes.contains(Self.name(of: content)) }

  /// Allows a codebase's file as it is now; says what it may set from now on.
  ///
  /// Throws for a file that sets what consent cannot allow, and records nothing then.
  ///
  /// - Parameter file: A settings file, or a folder with one.
  package func trust(_ file: String) throws(SettingsFault) -> [String] {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
    let file = exists && isFolder.boolValue ? SettingLayers.projectFile(of: file) : file
    let found: SettingsFile
    switch SettingsFile.read(file, followsLinks: false) {
    case .absent: throw .missing(path: file)
    case .unreadable(let problem): throw .problems([problem])
    case .read(let read): found = read
    }
    let refused = found.entries.filter { $0.declaration.reach == .wholeProgram }
      .map { entry in
        let origin = SettingOrigin.projectFile(path: file, line: entry.line)
        return SettingProblem.shared(entry.declaration, at: origin.text, instead: userFile)
      }
    let problems = found.problems + refused
    guard problems.isEmpty else { throw .problems(problems) }
    if !covers(found.content) {
      let place = URL(fileURLWithPath: file).standardizedFileURL.path
        .replacing("\n", with: "?")
      try append("\(Self.name(of: found.content))  \(place)\n")
    }
    return found.entries.filter { $0.declaration.reach == .userOnly }
      .map { "\($0.declaration.name) = \($0.declaration.isSecret ? "…" : $0.value.toml)" }
  }

  private func append(_ line: String) throws(SettingsFault) {
    var text = ""
    if case .read(let bytes) = PlainFile.contents(
      of: path, byteCountMax: Self.byteCountMax, followsLinks: true)
    {
      text = String(decoding: bytes, as: UTF8.self)
    }
    try WholeFile.write(text + line, to: path)
  }

  private static func name(of content: [UInt8]) -> String {
    ContentHash(hashing: content).hexadecimal
  }
}
