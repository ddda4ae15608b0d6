import CodeModel
import Engine
import Foundation
import Relations
import Storage
import Synchronization
import Testing

/// The relation graph of a codebase as the engine gives it.
struct `Relations of a codebase` {
  private static let files = [
    "a.py": "class Alpha:\n    def alpha(self):\n        return beta(1)\n",
    "src/b.py": "def beta(value):\n    return value\n",
  ]

  private func definition(
    _ subject: RelationSubject, in root: String, of index: CodeIndex
  ) async throws -> RelationReport {
    try await index.relations(
      RelationRequest(root: root, query: RelationQuery(subject: subject, aspects: [.definition])))
  }

  @Test func `a definition is found by its name, in a folder that was never indexed`() async throws
  {
    let project = try TemporaryProject(files: Self.files)
    let report = try await definition(.symbol("beta"), in: project.root, of: project.index())
    #expect(report.root == project.root && report.commit == nil)
    #expect(report.answer.subjects.map(\.path.string) == ["src/b.py"])
    #expect(report.answer.subjects.first?.lines == LineRange(start: 1, end: 2))
    #expect(report.notices.isEmpty)
  }

  @Test func `a place is relative to the folder, the answer to the codebase`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root, embedsChunks: false))
    let report = try await definition(
      .place(RepositoryPath("b.py"), line: 2), in: "\(project.root)/src", of: index)
    #expect(report.root == project.root)
    #expect(report.answer.subjects.map(\.path.string) == ["src/b.py"])
    #expect(report.answer.subjects.map(\.name) == ["beta"])
  }

  @Test func `an edit is seen, unless the index is to answer as it is`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root, embedsChunks: false))
    try project.write("c.py", "def gamma():\n    return beta(1)\n")
    var request = RelationRequest(
      root: project.root, query: RelationQuery(subject: .symbol("gamma"), aspects: [.definition]),
      freshness: .committed)
    let before = try await index.relations(request)
    #expect(before.answer.subjects.isEmpty && !before.notices.isEmpty)
    request.freshness = .current
    let after = try await index.relations(request)
    #expect(after.answer.subjects.map(\.path.string) == ["c.py"])
  }

  @Test func `what was read for one question never makes the next answer old`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    let query = RelationQuery(subject: .symbol("beta"), aspects: [.definition, .callers])
    let request = RelationRequest(root: project.root, query: query)
    let first = try await index.relations(request)
    #expect(try await index.relations(request).answer == first.answer)
    try project.write("src/b.py", "# moved\n\ndef beta(value):\n    return value\n")
    let second = try await index.relations(request)
    #expect(second.answer.subjects.first?.lines == LineRange(start: 3, end: 4))
    #expect(second.answer == (try await project.index().relations(request)).answer)
  }

  @Test func `questions at the same time have the answers they have alone`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    let names = ["alpha", "beta", "Alpha", "beta", "alpha", "Alpha", "beta", "none"]
    let requests = names.map { name in
      RelationRequest(
        root: project.root,
        query: RelationQuery(subject: .symbol(name), aspects: [.callers, .callees, .references]))
    }
    var alone: [RelationAnswer] = []
    for request in requests { alone.append(try await index.relations(request).answer) }
    let together = try await withThrowingTaskGroup(of: (Int, RelationAnswer).self) { group in
      for (number, request) in requests.enumerated() {
        group.addTask { (number, try await index.relations(request).answer) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(alone.indices.map { together[$0] } == alone)
  }

  @Test func `a commit is asked about without being checked out`() async throws {
    let project = try TemporaryProject(files: Self.files)
    try project.commitAll()
    try project.remove("src/b.py")
    let index = try project.index()
    var request = RelationRequest(
      root: project.root, query: RelationQuery(subject: .symbol("beta"), aspects: [.definition]),
      revision: "HEAD")
    let committed = try await index.relations(request)
    #expect(committed.answer.subjects.map(\.path.string) == ["src/b.py"])
    #expect(committed.commit?.count == 40)
    request.revision = nil
    #expect(try await index.relations(request).answer.subjects.isEmpty)
  }

  @Test func `a name that nothing has is answered with names like it`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let report = try await definition(.symbol("Alhpa"), in: project.root, of: project.index())
    #expect(report.answer.nearestNames.first == "Alpha")
  }

  @Test func `a whole graph comes by path, of what is asked for alone`() async throws {
    var files = Self.files
    for number in 0..<300 { files["many/\(number % 7)/f\(number).py"] = "def f(): pass\n" }
    let project = try TemporaryProject(files: files)
    let index = try project.index()
    let all = try await index.graph(RelationGraphRequest(root: project.root))
    #expect(all.report.fileCount == files.count && all.report.relationCount == all.relations.count)
    let paths = all.relations.map(\.from.path)
    #expect(paths == paths.sorted() && Set(paths).count == files.count)
    #expect(all.relations.contains { $0.kind == .contains && $0.to.name == "alpha" })

    let defined = try await index.graph(RelationGraphRequest(root: project.root, kinds: [.defines]))
    #expect(defined.relations == all.relations.filter { $0.kind == .defines })
    let folder = try await index.graph(RelationGraphRequest(root: "\(project.root)/many/3"))
    #expect(folder.report.root == project.root && folder.report.fileCount == 43)
    #expect(folder.relations == all.relations.filter { $0.from.path.string.hasPrefix("many/3/") })
    let sure = RelationGraphRequest(root: project.root, confidenceMin: Confidence(1))
    #expect(
      try await index.graph(sure).relations == all.relations.filter { $0.confidence.value == 1 })
  }

  @Test func `a source knows files by what they define, mention and import`() async throws {
    let project = try TemporaryProject(files: [
      "go.mod": "module example.com/m\n",
      "net/http.go": "package net\n\nfunc SendAll() int {\n\treturn retry(1)\n}\n",
      "net/retry.go": "package net\n\nfunc retry(n int) int { return n }\n",
      "app.py": "from net import HTTPClient\n\n\nclass App(HTTPClient):\n    pass\n",
      "empty.py": "\n\n",
    ])
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root, embedsChunks: false))
    let source = try await index.relationSource(of: project.root)
    #expect(source.definers(of: "retry").map(\.string) == ["net/retry.go"])
    #expect(source.referrers(of: "retry").map(\.string) == ["net/http.go", "net/retry.go"])
    #expect(source.importers(of: "httpclient").map(\.string) == ["app.py"])
    #expect(source.files(named: "go.mod").map(\.string) == ["go.mod"])
    #expect(
      source.files(inFoldersNamed: "net").map(\.string) == ["net/http.go", "net/retry.go"])
    #expect(
      source.files(in: RepositoryPath("")).map(\.string) == ["app.py", "empty.py", "go.mod"])

    let app = RepositoryPath("app.py")
    let paths = [app, RepositoryPath("net/retry.go"), RepositoryPath("none.py")]
    let contents = try source.contents(of: paths, naming: nil)
    #expect(contents.count == 2 && contents[app]?.language == Language(rawValue: "python"))
    #expect(contents[app]?.facts.imports.map(\.module) == ["net"])
    #expect(try source.contents(of: paths, naming: "HTTPClient").keys.map(\.string) == ["app.py"])
    #expect(try source.contents(of: paths, naming: "HttpClient").isEmpty)
    let fresh = try await index.relationSource(of: project.root)
    #expect(try fresh.imports(of: paths) == source.imports(of: paths))
    #expect(try fresh.imports(of: paths).mapValues(\.count) == [app: 1, paths[1]: 0])
    #expect(paths.map(source.language) == ["python", "go", nil].map { $0.map(Language.init) })
    #expect(try source.symbols(of: [app])[app]?.map(\.name) == ["App"])
    #expect(try source.symbols(of: [paths[2]]).isEmpty)
    let empty = RepositoryPath("empty.py")
    #expect(try source.contents(of: [empty], naming: nil)[empty]?.facts == RelationFacts.none)
  }

  @Test func `a source has the lines and the text of a file as they are`() async throws {
    let text =
      (1...400).map { "def f\($0)(value):\r\n    return value + \($0)\r\n\r\n\n" }.joined()
      + "last = 'é'"
    let project = try TemporaryProject(files: ["a.py": text, "src/b.py": "x = 1\n"])
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root, embedsChunks: false))
    let source = try await index.relationSource(of: "\(project.root)/src")
    let path = RepositoryPath("a.py")
    // Blank lines are in no chunk, so that how they end is not known.
    #expect(
      try source.text(of: path)?.replacing("\r\n", with: "\n")
        == text.replacing("\r\n", with: "\n"))
    #expect(try source.text(of: RepositoryPath("none")) == nil)
    let lines = text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    let found =
      try source.lines([path: [0, 1, 2, 1_597, 1_598, 1_601, 1_602, -4]])[path] ?? [:]
    #expect(found.keys.allSatisfy { (1...1_601).contains($0) })
    for number in [1, 2, 1_597, 1_598, 1_601] {
      #expect(found[number] == String(lines[number - 1]), "line \(number)")
    }
    #expect(try source.lines([RepositoryPath("none"): [1]]).isEmpty)
  }

  @Test func `relations of symbols that are not there are damage, not a crash`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root, embedsChunks: false))
    try RawStore(home: project.home()).execute("UPDATE outline SET symbols = x'00'")
    for readsFactsFirst in [true, false] {
      let source = try await index.relationSource(of: project.root)
      let path = RepositoryPath("a.py")
      #expect {
        if readsFactsFirst { _ = try source.contents(of: [path], naming: nil) }
        _ = try source.symbols(of: [path])
        _ = try source.contents(of: [path], naming: nil)
      } throws: { error in
        guard case StorageFault.corrupt = error else { return false }
        return true
      }
    }
  }

  @Test func `a sink that fails ends the work with its error`() async throws {
    struct Enough: Error {}
    let project = try TemporaryProject(files: Self.files)
    await #expect(throws: Enough.self) {
      try await project.index().relationGraph(RelationGraphRequest(root: project.root)) { _ in
        throw Enough()
      }
    }
  }

  @Test func `a folder that is not there is a fault`() async throws {
    let project = try TemporaryProject(files: Self.files)
    await #expect(throws: CodebaseFault.missing(path: "\(project.root)/none")) {
      try await definition(.symbol("x"), in: "\(project.root)/none", of: project.index())
    }
  }
}

extension CodeIndex {
  /// A graph with all its relations.
  fileprivate func graph(
    _ request: RelationGraphRequest
  ) async throws -> (report: RelationGraphReport, relations: [Relation]) {
    let relations = Mutex<[Relation]>([])
    let report = try await relationGraph(request) { found in
      relations.withLock { $0 += found }
    }
    return (report, relations.withLock { $0 })
  }
}
