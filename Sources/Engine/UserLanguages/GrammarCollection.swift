import Foundation

/// The pinned collection of grammars that can be built: their names, and the script that does it.
struct GrammarCollection {
  /// Extensions of files by the grammar's name; empty where they are known otherwise.
  let extensions: [String: [String]]
  private let script: String

  /// Finds the files beside the program's resources or, in a checkout, one folder above.
  static func locate(_ resources: InstalledResources) throws(LanguageFault) -> GrammarCollection {
    let root = URL(fileURLWithPath: resources.grammarsDirectory).deletingLastPathComponent()
    for folder in [root, root.deletingLastPathComponent()] {
      let script = folder.appendingPathComponent("scripts/add-grammar").path
      let list = folder.appendingPathComponent("deps/collection.txt").path
      guard FileManager.default.isExecutableFile(atPath: script),
        let text = FileManager.default.contents(atPath: list)
      else { continue }
      return GrammarCollection(list: String(decoding: text, as: UTF8.self), script: script)
    }
    throw .noCollection
  }

  /// - Parameter list: Lines of a name and its extensions; `#` begins a comment.
  init(list: String, script: String) {
    self.script = script
    extensions = list.split(separator: "\n").reduce(into: [:]) { extensions, line in
      let words = line.split(separator: " ").map(String.init)
      guard let name = words.first, !name.hasPrefix("#") else { return }
      extensions[name] = Array(words.dropFirst())
    }
  }

  /// Names a person may have meant, best first.
  func names(like name: String) -> [String] {
    let near = extensions.keys.compactMap { candidate -> (distance: Int, name: String)? in
      let distance = Self.distance(name, candidate)
      let isNear =
        distance <= max(1, name.count / 3) || candidate.hasPrefix(name)
        || name.hasPrefix(candidate) || extensions[candidate]?.contains(name) == true
      return isNear ? (distance, candidate) : nil
    }
    return near.sorted { $0 < $1 }.prefix(5).map(\.name)
  }

  /// Builds a grammar into a folder; the script says on standard error what it does.
  func build(_ name: String, into folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: script)
    process.arguments = [name, folder]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.standardError
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw LanguageFault.notBuilt(name: name)
    }
  }

  /// How many letters must be changed, added or left out.
  private static func distance(_ left: String, _ right: String) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
