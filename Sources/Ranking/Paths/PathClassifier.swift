/// Tells from paths alone what kinds of files they are; each folder is looked at once.
package struct PathClassifier {
  private var folders: [String: Set<PathClass>] = [:]

  package init() {}

  /// The classes a path belongs to, in the order of their declaration.
  package static func classes(of path: [UInt8]) -> [PathClass] {
    var classifier = PathClassifier()
    return classifier.classes(of: path)
  }

  /// The same of one of many paths.
  mutating func classes(of path: [UInt8]) -> [PathClass] {
    let slash = path.lastIndex(of: UInt8(ascii: "/")) ?? -1
    let inside = classes(ofFolder: String(decoding: path[..<max(slash, 0)], as: UTF8.self))
    let name = String(decoding: path[(slash + 1)...], as: UTF8.self)
    let (stem, suffix) = Self.split(name)
    return PathClass.allCases.filter { kind in
      switch kind {
      case .test: inside.contains(.test) || Self.isTest(stem, suffix)
      case .legacy: inside.contains(.legacy) || Self.isLegacy(stem)
      case .example: inside.contains(.example)
      case .packageMarker: Self.packageMarkers.contains(name)
      case .declarations: name.hasSuffix(".d.ts")
      case .prose: Self.isProse(name, suffix)
      }
    }
  }

  /// Those that everything in a folder belongs to.
  private mutating func classes(ofFolder path: String) -> Set<PathClass> {
    if let known = folders[path] { return known }
    var classes: Set<PathClass> = []
    for directory in path.split(separator: "/") {
      let lowered = directory.lowercased()
      if Self.isTestDirectory(String(directory), lowered) { classes.insert(.test) }
      if Self.isLegacyDirectory(lowered) { classes.insert(.legacy) }
      if Self.exampleDirectories.contains(lowered) { classes.insert(.example) }
    }
    folders[path] = classes
    return classes
  }

  /// `read_test.go`, `read.spec.ts`, `ReadTests.swift`, `test_read.py`, `tests.rs`.
  private static func isTest(_ stem: String, _ suffix: String) -> Bool {
    let lowered = stem.lowercased()
    return ["test", "tests", "spec", "specs"].contains(lowered)
      || testEndings.contains(where: lowered.hasSuffix)
      || testClassEndings.contains(where: stem.hasSuffix)
      || lowered.hasPrefix("test_") && testPrefixLanguages.contains(suffix)
  }

  private static func isTestDirectory(_ directory: String, _ lowered: String) -> Bool {
    testDirectories.contains(lowered) || lowered.hasPrefix("bench")
      || directory.hasSuffix("Tests") || lowered.hasSuffix("-tests")
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

  /// `README`, `LICENSE`, `.gitignore`, or by the extension.
  private static func isProse(_ name: String, _ suffix: String) -> Bool {
    proseExtensions.contains(suffix) || proseNames.contains(name)
      || name.hasPrefix(".") && name.hasSuffix("ignore")
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
    // What development environments keep of a project.
    "pbxproj", "xcscheme", "xcworkspacedata", "xcconfig", "storyboard", "xib", "strings", "sln",
    "csproj", "fsproj", "vcxproj", "filters", "nuspec", "resx",
  ]
  private static let proseNames: Set<String> = [
    "README", "LICENSE", "COPYING", "NOTICE", "AUTHORS", "CONTRIBUTORS", "CHANGELOG", "CHANGES",
    "NEWS", "CODEOWNERS", ".gitattributes", ".editorconfig", ".mailmap",
  ]
  private static let packageMarkers: Set<String> = ["__init__.py", "package-info.java"]
}
