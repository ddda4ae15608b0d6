import CodeModel
import Foundation
import SourceTree
import Testing

/// The walk against git itself, on trees and rules made up at random.
@Suite struct GitComparisonTests {
  @Test(arguments: 0..<(Int(ProcessInfo.processInfo.environment["APUS_SEEDS"] ?? "") ?? 16))
  func `random trees list as git lists them`(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let tree = try TemporaryTree()
    try tree.git("init", "-q")
    let folders = try makeFolders(&random, tree)
    try makeRules(&random, folders, tree)
    if random.chance(60) { try trackSome(&random, tree) }
    #expect(try tree.listed() == tree.listedByGit())
    for folder in folders.dropFirst().prefix(3) where !isIgnored(folder, tree) {
      #expect(try tree.listed(at: folder) == tree.listedByGit(at: folder), "\(folder)")
    }
  }

  private func isIgnored(_ folder: String, _ tree: TemporaryTree) -> Bool {
    (try? tree.git("check-ignore", "-q", "--no-index", "--", folder)) != nil
  }

  private let names = [
    "a", "b", "ab", "abc", "foo", "bar", "foo.o", "a.txt", "[b]", "a b", "-", "é",
  ]

  private func makeFolders(_ random: inout SplitMix, _ tree: TemporaryTree) throws -> [String] {
    var folders = [""]
    for _ in 0..<12 {
      let folder = random.pick(folders) + random.pick(names)
      if FileManager.default.fileExists(atPath: "\(tree.root)/\(folder)") { continue }
      try tree.makeFolder(folder)
      folders.append(folder + "/")
    }
    for _ in 0..<60 {
      let file = random.pick(folders) + random.pick(names)
      if FileManager.default.fileExists(atPath: "\(tree.root)/\(file)") { continue }
      try tree.write(file, "text\n")
    }
    return [""] + folders.dropFirst().map { String($0.dropLast()) }
  }

  private func makeRules(
    _ random: inout SplitMix, _ folders: [String], _ tree: TemporaryTree
  ) throws {
    for folder in folders where folder.isEmpty || random.chance(30) {
      let lines = (0..<Int.random(in: 1...6, using: &random)).map { _ in pattern(&random) }
      let end = random.chance(20) ? "\r\n" : "\n"
      try tree.write(
        folder.isEmpty ? ".gitignore" : "\(folder)/.gitignore", lines.joined(separator: end))
    }
    try tree.write(".git/info/exclude", pattern(&random) + "\n" + pattern(&random))
    try tree.write(".home/.config/git/ignore", pattern(&random) + "\n")
    try tree.write(".home/.gitignore", "*\n")
    if random.chance(20) { try tree.git("config", "core.ignorecase", "true") }
  }

  private func trackSome(_ random: inout SplitMix, _ tree: TemporaryTree) throws {
    let version = random.pick(["2", "3", "4"])
    try tree.git("config", "index.version", version)
    for name in [random.pick(names), random.pick(names), "a"] {
      _ = try? tree.git("add", "-f", "--", name)
    }
    if random.chance(30) { _ = try? tree.git("add", "-N", "-f", "--", random.pick(names)) }
    if random.chance(30) { _ = try? tree.git("update-index", "--split-index") }
  }

  private func pattern(_ random: inout SplitMix) -> String {
    let pieces =
      names + [
        "*", "**", "?", "[a-c]", "[!a]", "[[:alpha:]]", "*.o", "a*", "*b", "\\[b]", "a**b", "[a",
        "f*o",
        "[^f]oo", "**a", "b**", "A", "FOO", "[]-a]", "\\",
      ]
    var text = (0..<random.pick([1, 1, 1, 2, 2, 3])).map { _ in random.pick(pieces) }
      .joined(separator: "/")
    if random.chance(20) { text = "/" + text }
    if random.chance(25) { text += "/" }
    if random.chance(15) { text += random.pick([" ", "\\ ", "  ", "\t"]) }
    if random.chance(25) { text = "!" + text }
    return random.chance(5) ? "# " + text : text
  }
}
