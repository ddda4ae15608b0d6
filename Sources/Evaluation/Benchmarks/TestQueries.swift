import CodeModel
package import Engine

/// Asks names of tests for the files they test.
package struct TestQueries: Sendable {
  package let queries: BenchmarkQueries

  /// A test that uses more files than this, none of which it is named after, tests none of them alone.
  private static let targetCountMax = 3

  package init(_ material: BenchmarkMaterial, countMax: Int) {
    let code = Set(material.code.filter(\.isPlainCode).map(\.path))
      .subtracting(material.testPaths)
    let common = Self.common(in: material.tests)
    let found = material.tests.flatMap { file in
      Self.tests(in: file, of: code, common: common).map { test in
        EvaluationQuery(
          id: "tests#\(file.file.path.string):\(test.line)", repo: material.name,
          query: test.question, category: BenchmarkKind.tests.rawValue,
          language: file.file.language.rawValue,
          targets: test.targets.map { EvaluationTarget(path: $0.string) })
      }
    }
    let counts = Dictionary(found.map { ($0.query.lowercased(), 1) }, uniquingKeysWith: +)
    queries = BenchmarkQueries(
      .tests, sampling: found.filter { counts[$0.query.lowercased()] == 1 }, countMax: countMax,
      reason: Self.reason(material))
  }

  /// Files that more than this share of the files of tests use, and more than so many, help tests
  /// rather than being what they test.
  private static let commonShare = 0.25
  private static let commonCountMin = 4

  private static func common(in tests: [BenchmarkMaterial.TestFile]) -> Set<RepositoryPath> {
    var counts: [RepositoryPath: Int] = [:]
    for test in tests {
      for path in Set(test.relations.map(\.to.path)) { counts[path, default: 0] += 1 }
    }
    let countMax = max(commonCountMin, Int(Double(tests.count) * commonShare))
    return Set(counts.filter { $0.value > countMax }.keys)
  }

  private struct Test {
    let line: Int
    let question: String
    let targets: [RepositoryPath]
  }

  /// What a test uses.
  private struct Use {
    let question: String
    private var certain: Set<RepositoryPath> = []
    private var likely: Set<RepositoryPath> = []

    init(question: String) {
      self.question = question
    }

    /// What is certain, and without any of it what is likely.
    var paths: Set<RepositoryPath> { certain.isEmpty ? likely : certain }

    mutating func add(_ relation: Relation) {
      if relation.confidence >= .certain {
        certain.insert(relation.to.path)
      } else {
        likely.insert(relation.to.path)
      }
    }
  }

  /// The tests of a file that are known by name or title, with what each uses.
  private static func tests(
    in file: BenchmarkMaterial.TestFile, of code: Set<RepositoryPath>,
    common: Set<RepositoryPath>
  ) -> [Test] {
    let titles = TestTitle.titles(in: file.text)
    var used: [Int: Use] = [:]
    for relation in file.relations
    where relation.confidence >= .likely && code.contains(relation.to.path) {
      guard let (line, question) = test(of: relation, titles) else { continue }
      used[line, default: Use(question: question)].add(relation)
    }
    let beside = code.filter { $0.parent == file.file.path.parent }.sorted()
    return used.sorted { $0.key < $1.key }.compactMap { line, test in
      let targets = targets(
        among: test.paths.sorted(), or: beside, of: file.file.path, common: common)
      return targets.isEmpty ? nil : Test(line: line, question: test.question, targets: targets)
    }
  }

  /// The test that a relation begins in: the last title above that the same definition holds, or else
  /// the definition.
  private static func test(
    of relation: Relation, _ titles: [TestTitle]
  ) -> (line: Int, question: String)? {
    let start = relation.from.lines?.start
    if let line = relation.evidence?.line ?? start,
      let title = titles.last(where: { $0.line <= line }), title.line >= start ?? 1
    {
      return TestTitle.question(title.text).map { (title.line, $0) }
    }
    guard let start, isTest(relation.from.name) else { return nil }
    return TestTitle.words(ofName: relation.from.name).map { (start, $0) }
  }

  /// Whether a definition is a test itself rather than what helps tests.
  private static func isTest(_ name: String) -> Bool {
    name.hasPrefix("test") || name.hasPrefix("Test") || name.hasSuffix("Test")
      || name.contains(" ")
  }

  /// The file that the test's file is named after, among those used or beside it, or else all that are
  /// used but by many tests, when they are few.
  private static func targets(
    among used: [RepositoryPath], or beside: [RepositoryPath], of test: RepositoryPath,
    common: Set<RepositoryPath>
  ) -> [RepositoryPath] {
    let subject = stem(of: test)
    for files in [used, beside] {
      let namesakes = files.filter { stem(of: $0) == subject }
      if !namesakes.isEmpty { return namesakes.count <= targetCountMax ? namesakes : [] }
    }
    let own = used.filter { !common.contains($0) }
    return own.count <= targetCountMax ? own : []
  }

  /// A file's name in small letters without what says that it is a test.
  private static func stem(of path: RepositoryPath) -> String {
    var stem = String(decoding: path.name, as: UTF8.self).lowercased()
      .prefix { $0 != "." }.filter { $0.isLetter || $0.isNumber }
    for word in ["tests", "test", "specs", "spec"] {
      if stem.hasSuffix(word) { stem.removeLast(word.count) }
      if stem.hasPrefix(word) { stem.removeFirst(word.count) }
    }
    return stem
  }

  private static func reason(_ material: BenchmarkMaterial) -> String {
    material.testPaths.isEmpty
      ? "no file is a test by its name"
      : "none of the \(material.testPaths.count) files of tests has a test that is named in three"
        + " words or more and uses one to \(targetCountMax) files of code in a way that is known"
  }
}
