/// Tells from a path alone what kind of file it is.
package enum PathClassifier {
  private struct Directory {
    let name: String
    let lowered: String
  }

  /// The classes a path belongs to, in the order of their declaration.
  package static func classes(of path: [UInt8]) -> [PathClass] {
    let components = String(decoding: path, as: UTF8.self).split(separator: "/").map(String.init)
    guard let name = components.last else { return [] }
    let directories = components.dropLast().map { Directory(name: $0, lowered: $0.lowercased()) }
    let (stem, suffix) = split(name)
    return PathClass.allCases.filter { kind in
      switch kind {
      case .test: isTest(stem, suffix) || directories.contains(where: isTestDirectory)
      case .legacy: isLegacy(stem) || directories.contains { isLegacyDirectory($0.lowered) }
      case .example: directories.contains { exampleDirectories.contains($0.lowered) }
      case .packageMarker: packageMarkers.contains(name)
      case .declarations: name.hasSuffix(".d.ts")
      case .prose: proseExtensions.contains(suffix)
      }
    }
  }

  /// `read_test.go`, `read.spec.ts`, `ReadTests.swift`, `test_read.py`, `tests.rs`.
  private static func isTest(_ stem: String, _ suffix: String) -> Bool {
    let lowered = stem.lowercased()
    return ["test", "tests", "spec", "specs"].contains(lowered)
      || testEndings.contains(where: lowered.hasSuffix)
      || testClassEndings.contains(where: stem.hasSuffix)
      || lowered.hasPrefix("test_") && testPrefixLanguages.contains(suffix)
  }

  private static func isTestDirectory(_ directory: Directory) -> Bool {
    let lowered = directory.lowered
    return testDirectories.contains(lowered) || lowered.hasPrefix("bench")
      || directory.name.hasSuffix("Tests") || lowered.hasSuffix("-tests")
      || lowered.hasSuffix("_tests")
  }

  private static func isLegacy(_ stem: String) -> Bool {
    let stem = stem.lowercased()
    return ["compat", "legacy"].contains(stem) || isLegacyDirectory(stem)
      || [".pb", "_generated", ".generated", "_pb2", ".g"].contains(where: stem.hasSuffix)
  }

  private static func isLegacyDirectory(_ lowered: String) -> Bool {
    legacyDirectories.contains(lowered) || lowered.hasPrefix("deprecat")
  }

  /// The name without its last extension, and that extension.
  private static func split(_ name: String) -> (stem: String, suffix: String) {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, "") }
    return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
  }

  private static let testEndings = ["_", ".", "-"].flatMap { mark in
    ["test", "tests", "spec", "specs"].map { mark + $0 }
  }
  private static let testClassEndings = ["Test", "Tests", "TestCase", "Spec", "Specs"]
  private static let testPrefixLanguages: Set<String> = ["py", "c", "cc", "cpp", "rb", "exs"]
  private static let testDirectories: Set<String> = [
    "test", "tests", "spec", "specs", "testdata", "fixture", "fixtures", "__tests__",
    "__mocks__", "__fixtures__", "e2e",
  ]
  private static let legacyDirectories: Set<String> = [
    "compat", "_compat", "legacy", "vendor", "vendored", "_vendor", "third_party", "third-party",
    "thirdparty", "external-crates", "generated", "__generated__", "node_modules", "dist",
  ]
  private static let exampleDirectories: Set<String> = [
    "example", "examples", "_examples", "doc", "docs", "demo", "demos", "sample", "samples",
    "scripts", "tutorial", "tutorials",
  ]
  private static let proseExtensions: Set<String> = [
    "md", "markdown", "mdx", "rst", "adoc", "txt", "json", "jsonc", "json5", "yaml", "yml", "toml",
    "ini", "cfg", "conf", "xml", "html", "css", "svg", "csv", "tsv", "lock", "properties", "plist",
  ]
  private static let packageMarkers: Set<String> = ["__init__.py", "package-info.java"]
}
