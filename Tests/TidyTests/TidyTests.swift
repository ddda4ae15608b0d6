import Foundation
import Testing

/// What the text of the repository promises and the compiler does not check.
@Suite struct TidyTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let lineCountMax = 400

  @Test func `no file is longer than one idea`() throws {
    let files = try Self.swiftFiles(in: ["Sources", "Tests"])
    for file in files where !file.hasSuffix(".pb.swift") {
      let lines = try Self.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= Self.lineCountMax, "\(file) has \(lines.count) lines")
    }
  }

  @Test func `sources never force a call that throws`() throws {
    for file in try Self.swiftFiles(in: ["Sources"]) {
      #expect(!(try Self.text(file).contains("try!")), "\(file)")
    }
  }

  @Test func `the page on architecture names each module with the imports it has`() throws {
    let page = Self.table(try Self.text("docs/architecture.md"))
    let package = Self.modules(try Self.text("Package.swift"))
    #expect(package.count > 10)
    for (module, imports) in package {
      let row = try #require(page[module], "docs/architecture.md has no row for \(module)")
      guard row != "all above" else { continue }
      let listed = Set(row.split(separator: ", ").map(String.init)).subtracting(["-"])
      let known = imports.intersection(Set(package.keys).union(["CKernels", "CTreeMemory"]))
      #expect(listed == known, "imports of \(module)")
    }
  }

  @Test func `links between pages lead somewhere`() throws {
    for page in ["README.md", "CONTRIBUTING.md"] {
      for match in try Self.text(page).matches(of: /\]\(([a-zA-Z\/._-]+)\)/) {
        let target = Self.root.appendingPathComponent(String(match.1)).path
        #expect(FileManager.default.fileExists(atPath: target), "\(page): \(match.1)")
      }
    }
  }

  /// The rows of the first table: module to the column of our imports.
  private static func table(_ page: String) -> [String: String] {
    var rows: [String: String] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if cells.count == 4 { rows[cells[0]] = cells[2] }
    }
    return rows
  }

  /// The `module("Name", ["Import", …])` calls of the manifest.
  private static func modules(_ manifest: String) -> [String: Set<String>] {
    var modules: [String: Set<String>] = [:]
    for match in manifest.matches(of: /\bmodule\(\s*"(\w+)",\s*\[([^\]]*)\]/) {
      let imports = String(match.2).matches(of: /"(\w+)"/).map { String($0.1) }
      modules[String(match.1)] = Set(imports)
    }
    return modules
  }

  private static func swiftFiles(in folders: [String]) throws -> [String] {
    try folders.flatMap { folder in
      try FileManager.default
        .subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
        .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
    }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }
}
