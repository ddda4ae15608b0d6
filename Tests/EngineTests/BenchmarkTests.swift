import CodeModel
import Engine
import Foundation
import Testing

/// What an engine gives to ask a repository questions about itself.
struct `A repository as its own benchmark` {
  private static let files = [
    ".gitignore": "kept.py\n",
    "store/cache.py": """
    def evict(entries):
        \"""Drops what nobody wanted for the longest time.\"""
        oldest = min(entries, key=entries.get)
        del entries[oldest]
        return oldest


    # Tells how many of them there are.
    def size(entries):
        total = len(entries)
        return total

    """,
    "store/notes.py": """
    def note(entries):
        \"""Writes down all that is there.

        Writes down all that is there.
        \"""
        # Writes down all that is there.
        return list(entries)

    """,
    "tests/test_cache.py": """
    from store.cache import evict


    def test_evict_drops_the_oldest():
        assert evict({"a": 1, "b": 2}) == "a"

    """,
    "README.md": "# Store\n",
  ]

  private func project() throws -> TemporaryProject {
    let project = try TemporaryProject(files: Self.files)
    try project.git("init", "-q")
    try project.git("add", "-A")
    try project.git("commit", "-q", "-m", "Begin with a cache")
    try project.write("store/cache.py", try #require(Self.files["store/cache.py"]) + "# v2\n")
    try project.git("commit", "-q", "-a", "-m", "Forget frobnicated entries first")
    return project
  }

  private func declarations(
    _ material: BenchmarkMaterial
  ) -> [BenchmarkMaterial.Declaration] {
    material.declarations.filter { $0.file.path.string.hasPrefix("store/") }
  }

  @Test func `commits, comments and tests are told with what they are about`() async throws {
    let project = try project()
    let material = try await project.index().benchmarkMaterial(of: project.root)
    #expect(material.name == "project" && material.root == project.root)
    #expect(
      material.commits.map(\.subject) == ["Forget frobnicated entries first", "Begin with a cache"])
    #expect(material.commits[0].paths.map(\.string) == ["store/cache.py"])
    #expect(material.historyNotice == nil)
    #expect(
      declarations(material).map { "\($0.symbol.name): \($0.sentence)" } == [
        "evict: Drops what nobody wanted for the longest time.",
        "size: Tells how many of them there are.", "note: Writes down all that is there.",
      ])
    #expect(material.testPaths.map(\.string) == ["tests/test_cache.py"])
    let tests = material.tests.flatMap(\.relations).map { "\($0.from.name) \($0.to.path)" }
    #expect(tests.contains("test_evict_drops_the_oldest store/cache.py"), "\(tests)")
  }

  @Test func `of a folder inside only what lies there is told`() async throws {
    let project = try project()
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root, embedsChunks: false))
    let material = try await index.benchmarkMaterial(of: "\(project.root)/tests")
    #expect(material.paths.map(\.string) == ["tests/test_cache.py"])
    #expect(declarations(material).isEmpty && material.root == project.root)
  }

  @Test func `a copy lacks the comments, keeps the lines, and the original is as it was`()
    async throws
  {
    let project = try project()
    let index = try project.index()
    let asked = declarations(try await index.benchmarkMaterial(of: project.root))
    let before = try snapshot(of: project.root)
    let copy = try await index.concealedCopy(of: project.root, hiding: asked)
    // The third sentence also stands elsewhere in its file, where it is not hidden.
    #expect(copy.concealed == [0, 1])
    let text = try String(contentsOfFile: "\(copy.folder)/store/cache.py", encoding: .utf8)
    let original = try #require(Self.files["store/cache.py"]) + "# v2\n"
    #expect(!text.contains("longest") && !text.contains("how many") && text.contains("# v2"))
    #expect(text.utf8.count == original.utf8.count)
    #expect(text.split(separator: "\n").count == original.split(separator: "\n").count)
    #expect(text.contains("\"\"\"") && text.contains("def size(entries):"))
    #expect(try snapshot(of: project.root) == before)
  }

  @Test func `what is hidden is not found in a copy, all else is`() async throws {
    let project = try project()
    let index = try project.index()
    let asked = declarations(try await index.benchmarkMaterial(of: project.root))
    let copy = try await index.concealedCopy(of: project.root, hiding: asked)
    let query = SearchQuery(text: "drops what nobody wanted for the longest time")
    let there = try await index.search(SearchRequest(root: project.root, query: query))
    let here = try await copy.index.search(SearchRequest(root: copy.folder, query: query))
    func texts(_ answer: SearchAnswer) -> [String] {
      answer.hits.map { String(decoding: $0.text, as: UTF8.self) }
    }
    #expect(texts(there).contains { $0.contains("longest time") })
    #expect(!here.hits.isEmpty && !texts(here).contains { $0.contains("longest time") })
    let lacking = Set(there.hits.map(\.path.string)).subtracting(here.hits.map(\.path.string))
    #expect(lacking.isSubset(of: [".gitignore"]), "\(lacking)")
    #expect(try await index.codebases().count == 1, "the user's index knows of no copy")
  }

  @Test func `a copy is gone with its value`() async throws {
    let project = try project()
    let index = try project.index()
    let asked = declarations(try await index.benchmarkMaterial(of: project.root))
    var copy: ConcealedCopy? = try await index.concealedCopy(of: project.root, hiding: asked)
    let folder = try #require(copy?.folder)
    #expect(FileManager.default.fileExists(atPath: folder))
    copy = nil
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `what concealed commits say does not count`() async throws {
    let project = try project()
    let index = try project.index()
    let commit = try #require(
      try await index.benchmarkMaterial(of: project.root).commits.first)
    var request = SearchRequest(
      root: project.root, query: SearchQuery(text: "forget frobnicated entries"))
    func features() async throws -> Set<String> {
      let hits = try await index.search(request).hits
      return Set(hits.flatMap(\.explanation).map(\.feature))
    }
    #expect(try await features().contains("commitBest"))
    request.concealedCommits = [commit.id]
    let left = try await features()
    #expect(!left.contains("commitBest") && left.contains("lexical"), "\(left)")
    request.concealedCommits = []
    #expect(try await features().contains("commitBest"))
  }

  /// Content and times of all files.
  private func snapshot(of root: String) throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: root)
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        var facts = stat()
        stat("\(root)/\(name)", &facts)
        let times = "\(facts.st_mtim.tv_nsec) \(facts.st_ctim.tv_nsec)"
        let content = FileManager.default.contents(atPath: "\(root)/\(name)")
        return (name, "\(times) \(content?.hashValue ?? 0)")
      })
  }
}
