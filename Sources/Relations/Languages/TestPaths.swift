package import CodeModel

/// Tells tests from what they test, by the names of files, folders and definitions.
package enum TestPaths {
  package static func isTest(_ path: RepositoryPath) -> Bool {
    // Asked of every file that has a common name, most of which need not be taken apart.
    guard mayBeTest(path.bytes) else { return false }
    let parts = path.string.split(separator: "/")
    guard let name = parts.last else { return false }
    if parts.dropLast().contains(where: { folders.contains($0.lowercased()) }) { return true }
    let stem = name.prefix { $0 != "." }
    let middle = name.split(separator: ".").dropFirst().dropLast()
    return middle.contains { $0 == "test" || $0 == "spec" }
      || stem.hasPrefix("test_") || stem.hasSuffix("_test") || stem.hasSuffix("_spec")
      || stem.hasSuffix("Test") || stem.hasSuffix("Tests") || stem.hasSuffix("Spec")
      || stem.hasSuffix("TestCase")
      || (stem.hasPrefix("Test") && stem.dropFirst(4).first?.isUppercase == true)
      || stem == "tests" || stem == "conftest"
  }

  /// Whether `test` or `spec` is in the path at all, without their first letter.
  private static func mayBeTest(_ bytes: [UInt8]) -> Bool {
    var (last, beforeLast): (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      let letter = byte | 0x20
      switch letter {
      case UInt8(ascii: "t"):
        if last == UInt8(ascii: "s"), beforeLast == UInt8(ascii: "e") { return true }
      case UInt8(ascii: "c"):
        if last == UInt8(ascii: "e"), beforeLast == UInt8(ascii: "p") { return true }
      default: break
      }
      (beforeLast, last) = (last, letter)
    }
    return false
  }

  /// Names that tests of a definition are called by.
  static func names(testing name: String) -> [String] {
    let bare = name.drop { $0 == "_" }
    guard let first = bare.first else { return [] }
    let capital = first.uppercased() + bare.dropFirst()
    return [
      "test_\(bare)", "test\(capital)", "Test\(capital)", "Test_\(bare)", "\(capital)Test",
      "\(capital)Tests", "\(capital)Spec", "\(capital)TestCase", "\(bare)_test", "\(bare)_tests",
      "Test\(capital)s",
    ]
  }

  /// What a test of this name tests, as far as the name says it.
  static func testedNames(of name: String) -> [String] {
    var names: [String] = []
    for prefix in ["test_", "Test_", "test", "Test"] where name.hasPrefix(prefix) {
      let rest = String(name.dropFirst(prefix.count))
      guard let first = rest.first, first != "_" else { continue }
      names += [rest, first.lowercased() + rest.dropFirst()]
      break
    }
    for suffix in ["TestCase", "Tests", "Test", "Spec", "_tests", "_test"]
    where name.hasSuffix(suffix) && name.count > suffix.count {
      let rest = String(name.dropLast(suffix.count))
      names += [rest, rest.prefix(1).lowercased() + rest.dropFirst()]
      break
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private static let folders: Set<String> = [
    "test", "tests", "testing", "spec", "specs", "__tests__", "testcases", "unittests",
  ]
}
