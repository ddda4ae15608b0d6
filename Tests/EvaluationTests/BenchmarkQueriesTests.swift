import CodeModel
import Engine
import Evaluation
import Testing

/// Questions made of a repository.
@Suite struct BenchmarkQueriesTests {
  private static let swift = Language(rawValue: "swift")

  private static func file(_ path: String) -> BenchmarkMaterial.CodeFile {
    BenchmarkMaterial.CodeFile(path: RepositoryPath(path), language: swift)
  }

  private static func material(_ change: (inout BenchmarkMaterial) -> Void) -> BenchmarkMaterial {
    var material = BenchmarkMaterial(name: "shop", root: "/shop")
    material.code = ["src/cart.swift", "src/price.swift", "src/tax.swift", "src/user.swift"]
      .map(file)
    material.code.append(file("tests/cart_test.swift"))
    material.paths = material.code.map(\.path)
    material.testPaths = [RepositoryPath("tests/cart_test.swift")]
    change(&material)
    return material
  }

  private static func commit(
    _ number: UInt8, _ subject: String, _ paths: String...
  ) throws -> BenchmarkMaterial.PastCommit {
    BenchmarkMaterial.PastCommit(
      id: try #require(GitObjectID(bytes: Array(repeating: number, count: 20))), subject: subject,
      paths: paths.map { RepositoryPath($0) })
  }

  // MARK: Commits

  @Test func `a commit is asked for the few files of code it changed`() throws {
    let commits = [
      try Self.commit(1, "Round prices half up", "src/price.swift", "tests/cart_test.swift"),
      try Self.commit(2, "Round prices at last", "README.md"),
      try Self.commit(3, "Round prices where gone", "src/gone.swift"),
      try Self.commit(
        4, "Round prices in all places", "src/cart.swift", "src/price.swift", "src/tax.swift",
        "src/user.swift"),
      try Self.commit(5, "Merge the rounding of prices", "src/price.swift"),
    ]
    let queries = CommitQueries(Self.material { $0.commits = commits }, countMax: 10)
    #expect(queries.queries.queries.map(\.query) == ["Round prices half up"])
    #expect(queries.queries.queries[0].targets.map(\.path) == ["src/price.swift"])
    #expect(queries.concealed == [commits[0].id])
  }

  @Test func `copies and reverts of a commit are concealed with it or not asked at all`() throws {
    let commits = [
      try Self.commit(1, "Revert \"Round prices half up\"", "src/price.swift"),
      try Self.commit(2, "Round prices half up", "src/price.swift"),
      try Self.commit(3, "Add the tax to sums", "src/tax.swift"),
    ]
    let queries = CommitQueries(Self.material { $0.commits = commits }, countMax: 10)
    #expect(queries.queries.queries.map(\.query) == ["Add the tax to sums"])
    #expect(queries.concealed == [commits[2].id])
  }

  @Test func `without a history the reason is told`() {
    let queries = CommitQueries(
      Self.material { $0.historyNotice = "there is no git history: the folder is in none" },
      countMax: 10
    ).queries
    #expect(queries.queries.isEmpty && queries.foundCount == 0)
    #expect(queries.reason == "there is no git history: the folder is in none")
  }

  @Test func `the same commits give the same questions, whatever comes with them`() throws {
    let commits = try (1...60).map { number in
      try Self.commit(UInt8(number), "Change number \(number) of prices", "src/price.swift")
    }
    func asked(_ commits: [BenchmarkMaterial.PastCommit]) -> [String] {
      CommitQueries(Self.material { $0.commits = commits }, countMax: 20).queries.queries.map(\.id)
    }
    #expect(asked(commits) == asked(commits) && asked(commits).count == 20)
    let newer = [try Self.commit(99, "Change the sum of all", "src/tax.swift")] + commits
    #expect(Set(asked(newer)).subtracting(asked(commits)).count <= 1)
  }

  // MARK: Doc comments

  private static func declaration(
    _ name: String, _ sentence: String, in path: String = "src/cart.swift", lines: Int = 5,
    hasBody: Bool = true
  ) -> BenchmarkMaterial.Declaration {
    let symbol = Symbol(
      name: name, kind: .function, scope: [], summary: sentence, nameBytes: 0..<1, bytes: 0..<90,
      bodyBytes: hasBody ? 10..<90 : nil, lines: LineRange(start: 11, end: 10 + lines))
    return BenchmarkMaterial.Declaration(file: file(path), symbol: symbol, sentence: sentence)
  }

  @Test func `a comment is asked for the lines below it, when it stands there alone`() {
    let material = Self.material {
      $0.declarations = [
        Self.declaration("total", "Adds up what is in the cart."),
        Self.declaration("short", "Tells whether anything is there.", lines: 2),
        Self.declaration("bodiless", "Promises to add things up.", hasBody: false),
        Self.declaration("first", "Takes one thing out again."),
        Self.declaration("second", "Takes one thing out again.", in: "src/user.swift"),
        Self.declaration("tested", "Checks that sums are right.", in: "tests/cart_test.swift"),
      ]
    }
    let queries = DocumentationQueries(material, countMax: 10)
    #expect(queries.declarations.map(\.symbol.name) == ["total"])
    let asked = queries.queries(concealed: [0]).queries
    #expect(asked.map(\.query) == ["Adds up what is in the cart."])
    #expect(asked[0].targets.map(\.path) == ["src/cart.swift"])
    #expect(asked[0].targets[0].start == 11 && asked[0].targets[0].end == 15)
  }

  @Test func `a comment that could not be hidden is not asked`() {
    let queries = DocumentationQueries(
      Self.material { $0.declarations = [Self.declaration("total", "Adds up all in the cart.")] },
      countMax: 10
    ).queries(concealed: [])
    #expect(queries.queries.isEmpty)
    #expect(queries.reason == "no doc comment could be hidden from its file")
  }

  @Test func `without comments the reason is told`() {
    let queries = DocumentationQueries(Self.material { _ in }, countMax: 10)
    #expect(queries.declarations.isEmpty)
    #expect(
      queries.queries(concealed: []).reason?.hasPrefix("no doc comment of four words") == true)
  }

  // MARK: Tests

  private static func tests(
    _ name: String, at line: Int, of path: String, confidence: Double = 0.9,
    in test: String = "tests/cart_test.swift"
  ) -> Relation {
    let from = RelationEnd(
      path: RepositoryPath(test), name: name, kind: .function, scope: [],
      lines: LineRange(start: line, end: line + 5))
    return Relation(
      kind: .tests, from: from, to: RelationEnd(file: RepositoryPath(path)),
      resolution: .importExact, confidence: Confidence(confidence),
      evidence: .init(path: RepositoryPath(test), line: line + 1, column: 0))
  }

  private static func asked(_ text: String, _ relations: Relation...) -> [EvaluationQuery] {
    let material = material {
      $0.tests = [
        BenchmarkMaterial.TestFile(
          file: file("tests/cart_test.swift"), text: text, relations: relations)
      ]
    }
    return TestQueries(material, countMax: 10).queries.queries
  }

  @Test func `a test is asked for the file its own file is named after`() {
    let asked = Self.asked(
      "", Self.tests("test_sum_of_empty_cart", at: 4, of: "src/cart.swift"),
      Self.tests("test_sum_of_empty_cart", at: 4, of: "src/price.swift"))
    #expect(asked.map(\.query) == ["sum of empty cart"])
    #expect(asked[0].targets.map(\.path) == ["src/cart.swift"])
  }

  @Test func `without a namesake it is asked for the few files it surely uses`() {
    let asked = Self.asked(
      "", Self.tests("test_tax_of_a_price", at: 4, of: "src/tax.swift"),
      Self.tests("test_tax_of_a_price", at: 4, of: "src/price.swift"),
      Self.tests("test_tax_of_a_price", at: 4, of: "src/user.swift", confidence: 0.3))
    #expect(asked.flatMap(\.targets).map(\.path) == ["src/price.swift", "src/tax.swift"])
  }

  @Test func `what many tests use is not what each of them tests`() {
    let material = Self.material {
      $0.tests = (0..<6).map { number in
        let path = "tests/part\(number)_test.swift"
        let name = "test_number_\(number)_of_prices"
        return BenchmarkMaterial.TestFile(
          file: Self.file(path), text: "",
          relations: [
            Self.tests(name, at: 4, of: "src/user.swift", in: path),
            Self.tests(name, at: 4, of: number < 3 ? "src/tax.swift" : "src/price.swift", in: path),
          ])
      }
    }
    let targets = TestQueries(material, countMax: 10).queries.queries.flatMap(\.targets)
    #expect(targets.count == 6 && !targets.contains { $0.path == "src/user.swift" })
  }

  @Test func `a title above stands for a name, but not for that of another definition`() {
    let text = "\n\nit(\"adds the tax to sums\", () => {\n\n\n"
    let asked = Self.asked(
      text, Self.tests("", at: 1, of: "src/user.swift"),
      Self.tests("", at: 3, of: "src/tax.swift"),
      Self.tests("test_of_another_price", at: 9, of: "src/price.swift"))
    let found = asked.map { "\($0.query): \($0.targets[0].path)" }.sorted()
    #expect(
      found == ["adds the tax to sums: src/tax.swift", "of another price: src/price.swift"])
  }

  @Test func `what it certainly uses counts before what it likely uses`() {
    let asked = Self.asked(
      "", Self.tests("test_tax_of_a_price", at: 4, of: "src/tax.swift", confidence: 0.97),
      Self.tests("test_tax_of_a_price", at: 4, of: "src/price.swift", confidence: 0.8))
    #expect(asked.flatMap(\.targets).map(\.path) == ["src/tax.swift"])
  }

  @Test func `what tests use to test is no test`() {
    #expect(Self.asked("", Self.tests("TEST_OF_A_MACRO", at: 4, of: "src/cart.swift")).isEmpty)
    #expect(Self.asked("", Self.tests("make_a_full_cart", at: 4, of: "src/cart.swift")).isEmpty)
  }

  @Test func `without tests the reason is told`() {
    let none = TestQueries(Self.material { $0.testPaths = [] }, countMax: 10).queries
    #expect(none.reason == "no file is a test by its name")
    let untold = TestQueries(Self.material { _ in }, countMax: 10).queries
    #expect(untold.reason?.hasPrefix("none of the 1 files of tests has a test") == true)
  }
}
