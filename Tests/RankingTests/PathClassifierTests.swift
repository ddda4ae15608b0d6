import Ranking
import Testing

@Suite struct PathClassifierTests {
  private static let paths: [(String, [PathClass])] = [
    ("src/read.py", []),
    ("src/latest.py", []),
    ("src/contest.go", []),
    ("testing/runner.py", []),
    ("pkg/mock/client.go", []),
    ("src/test_functions.bash", []),
    ("src/read_test.go", [.test]),
    ("web/read.spec.ts", [.test]),
    ("test_read.py", [.test]),
    ("src/tests.rs", [.test]),
    ("Sources/ReadTests.swift", [.test]),
    ("Tests/ReadTests/Samples.swift", [.test]),
    ("tests/data/a.c", [.test]),
    ("benches/parse.rs", [.test]),
    ("web/__mocks__/fs.js", [.test]),
    ("src/_compat.py", [.legacy]),
    ("vendor/lib/a.c", [.legacy]),
    ("src/Deprecated/Old.swift", [.legacy]),
    ("dist/esm/client.js", [.legacy]),
    ("api/user.pb.go", [.legacy]),
    ("docs/guide.md", [.example, .prose]),
    ("README.md", [.prose]),
    ("src/settings.JSON", [.prose]),
    ("App.xcodeproj/project.pbxproj", [.prose]),
    ("LICENSE", [.prose]),
    (".gitignore", [.prose]),
    ("src/.profile", []),
    ("src/news.py", []),
    ("examples/hello/test/a.js", [.test, .example]),
    ("pkg/__init__.py", [.packageMarker]),
    ("types/index.d.ts", [.declarations]),
  ]

  @Test(arguments: paths)
  func `a path tells what kind of file it is`(path: String, expected: [PathClass]) {
    #expect(PathClassifier.classes(of: Array(path.utf8)) == expected)
  }

  @Test func `penalties multiply`() {
    let penalty = PathPenalty(path: Array("docs/tests/a.py".utf8), wantsTests: false)
    #expect(abs(penalty.multiplier - 0.41 * 0.41) < 1e-9)
  }

  @Test func `a query about tests forgives a test`() {
    let path = Array("tests/a.py".utf8)
    #expect(PathPenalty(path: path, wantsTests: true).multiplier == 0.75)
    #expect(PathPenalty(path: Array("src/a.py".utf8), wantsTests: true).multiplier == 1)
  }
}
