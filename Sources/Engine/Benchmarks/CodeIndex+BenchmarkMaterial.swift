import CodeModel
import Indexing
import Ranking
import Relations
import SearchIndex
import Storage

extension CodeIndex {
  /// Gathers what a folder's codebase says of itself; it is first made current, as for a search.
  ///
  /// Of larger codebases some files stand for all, chosen by their paths alone. Throws
  /// `CodebaseFault`, `StorageFault`, `CancellationError`.
  package func benchmarkMaterial(
    of path: String, progress: @escaping ProgressSink = { _ in }
  ) async throws -> BenchmarkMaterial {
    let folder = try CodebaseRoot(resolving: path)
    let view = try await relationView(of: folder, at: nil, .current, progress: progress)
    let flag = CancellationFlag()
    return try await withTaskCancellationHandler {
      try await BlockingWork.run { [self] in
        var material = BenchmarkMaterial(name: folder.repositoryName, root: view.root.path)
        material.paths = view.reader.livePaths(below: folder.path(from: view.root))
        material.testPaths = Set(material.paths.filter(Self.isTest))
        try addDefinitions(of: view, to: &material)
        addCommits(of: view, to: &material)
        try addTests(of: view, to: &material, isCancelled: { flag.isSet })
        return material
      }
    } onCancel: {
      flag.set()
    }
  }

  private static func isTest(_ path: RepositoryPath) -> Bool {
    TestPaths.isTest(path) || PathClassifier.classes(of: path.bytes).contains(.test)
  }

  private func addDefinitions(
    of view: RelationView, to material: inout BenchmarkMaterial
  ) throws {
    let source = source(over: view.reader)
    let paths = material.paths.sampled(BenchmarkMaterial.fileCountMax)
    for start in stride(from: 0, to: paths.count, by: Self.pageFileCount) {
      let page = Array(paths[start..<min(start + Self.pageFileCount, paths.count)])
      let symbols = try source.symbols(of: page)
      for path in page {
        guard let own = symbols[path], own.contains(where: \.isCode),
          let language = source.language(of: path)
        else { continue }
        let file = BenchmarkMaterial.CodeFile(path: path, language: language)
        material.code.append(file)
        material.declarations += own.compactMap { symbol in
          guard symbol.isCode, let sentence = symbol.summary else { return nil }
          return BenchmarkMaterial.Declaration(file: file, symbol: symbol, sentence: sentence)
        }
      }
    }
  }

  private func addCommits(of view: RelationView, to material: inout BenchmarkMaterial) {
    let answer = history(of: view.codebase)
    material.historyNotice = answer.notice
    guard let history = answer.history else { return }
    let paths = history.changedPaths
    material.commits = (0..<history.commitCount).map { number in
      let (subject, changed) = history.subject(ofCommit: number)
      return BenchmarkMaterial.PastCommit(
        id: history.id(ofCommit: number), subject: String(decoding: subject, as: UTF8.self),
        paths: changed.map { paths[Int($0)] })
    }
  }

  private func addTests(
    of view: RelationView, to material: inout BenchmarkMaterial, isCancelled: () -> Bool
  ) throws {
    let languages = Dictionary(
      uniqueKeysWithValues: material.code.map { ($0.path, $0.language) })
    let source = source(over: view.reader)
    let files = material.paths.filter(TestPaths.isTest)
      .sampled(BenchmarkMaterial.testFileCountMax)
    var relations: [RepositoryPath: [Relation]] = [:]
    let sweep = GraphSweep(paths: files) { [self] in self.source(over: view.reader) }
    _ = try sweep.run(isCancelled: isCancelled) { found in
      for relation in found where relation.kind == .tests {
        relations[relation.from.path, default: []].append(relation)
      }
    }
    for path in files {
      guard let found = relations[path], let text = try source.text(of: path),
        let language = languages[path] ?? source.language(of: path)
      else { continue }
      material.tests.append(
        BenchmarkMaterial.TestFile(
          file: BenchmarkMaterial.CodeFile(path: path, language: language), text: text,
          relations: found))
    }
  }

  /// Files whose definitions are read at a time.
  private static let pageFileCount = 500
}

extension Symbol {
  fileprivate var isCode: Bool {
    switch kind {
    case .function, .method, .constructor, .operator: true
    default: kind.isType && kind != .typeParameter && kind != .object
    }
  }
}

extension [RepositoryPath] {
  /// So many of them in ascending order, those whose names hash lowest.
  fileprivate func sampled(_ countMax: Int) -> [RepositoryPath] {
    guard count > countMax else { return self }
    return self.map { (StableHash.of($0.bytes), $0) }.sorted { $0 < $1 }
      .prefix(countMax).map(\.1).sorted()
  }
}
