import CodeModel
package import Indexing
package import Storage

/// Checks one committed state of a store: every hash, count and link.
package struct StoreCheck {
  private let snapshot: any StoreSnapshot
  private let folder: (CodebaseID) -> SegmentFolder
  private var vectors: VectorCheck
  private var trees = TreeCheck()
  private var analyses: [Int64: CheckedAnalysis] = [:]
  package private(set) var report = VerificationReport()
  package private(set) var damage = Damage()

  /// - Parameters:
  ///   - folder: Where a codebase's segments are.
  ///   - dimensions: Of the models that are known, by identity.
  package init(
    _ snapshot: any StoreSnapshot, dimensions: [String: Int],
    folder: @escaping (CodebaseID) -> SegmentFolder
  ) {
    self.snapshot = snapshot
    self.folder = folder
    vectors = VectorCheck(dimensions: dimensions)
  }

  /// Reads everything; seconds for a large store. Damage ends in findings, not in an error.
  package mutating func run() throws {
    do {
      try checkDatabase()
      let codebases = try snapshot.codebases()
      report.codebaseCount = codebases.count
      let views = try codebases.map { ($0, try files(of: $0)) }
      try checkAnalyses(sizes: Self.sizes(views.flatMap(\.1)))
      try checkTreeNodes()
      for (codebase, files) in views { check(codebase, files) }
      try checkVectors()
    } catch StorageFault.corrupt(_, let detail) {
      damage.isInRows = true
      add(Finding(.database, subject: "store", detail: detail))
    }
  }

  private mutating func add(_ finding: Finding) { report.add(finding) }

  private mutating func checkDatabase() throws {
    for problem in try snapshot.integrityProblems() {
      damage.isInDatabase = true
      add(Finding(.database, subject: "store", detail: problem))
    }
    for (what, count) in try snapshot.strayRowCounts().sorted(by: { $0.key < $1.key }) {
      damage.isInRows = true
      add(Finding(.strayRows, subject: what, detail: "there are \(count)"))
    }
    if try !snapshot.chunkNumbersAreAhead() {
      damage.isInRows = true
      add(Finding(.chunkNumbers, subject: "store", detail: "the next number is in use"))
    }
  }

  private func files(of codebase: CodebaseRecord) throws -> [AuditedFile] {
    var files: [AuditedFile] = []
    try snapshot.forEachFile(of: codebase.id) { files.append($0) }
    return files
  }

  private static func sizes(_ files: [AuditedFile]) -> [Int64: Int64] {
    Dictionary(
      files.lazy.compactMap { file in file.analysis.map { ($0, file.size) } },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func checkAnalyses(sizes: [Int64: Int64]) throws {
    // Nothing of self may be captured by a closure that changes it.
    var checked: [(AuditedAnalysis, AnalysisCheck, CheckedAnalysis)] = []
    var whole: [Int64: CheckedAnalysis] = [:]
    var (chunkCount, textByteCount) = (0, 0)
    try snapshot.forEachAnalysis(of: nil) { analysis in
      var check = AnalysisCheck(analysis, fileSize: sizes[analysis.id])
      try snapshot.forEachChunk(of: analysis) { check.add($0) }
      let result = check.finish()
      chunkCount += result.lines.count
      textByteCount += check.textByteCount
      whole[analysis.id] = result
      if check.problem != nil { checked.append((analysis, check, result)) }
    }
    analyses = whole
    report.analysisCount = whole.count
    report.chunkCount = chunkCount
    report.textByteCount = textByteCount
    for (analysis, check, result) in checked {
      damage.mending.droppedAnalyses.append(analysis.id)
      add(
        Finding(
          .analysis, subject: result.blob?.hexadecimal ?? "number \(analysis.id)",
          detail: "\(analysis.language): \(check.problem ?? "")"))
    }
  }

  private mutating func checkTreeNodes() throws {
    var broken: [(AuditedTreeNode, String)] = []
    var check = TreeCheck()
    try snapshot.forEachTreeNode { node in
      if let problem = check.add(node) { broken.append((node, problem)) }
    }
    trees = check
    report.treeNodeCount = check.count
    for (node, problem) in broken {
      damage.mending.droppedTreeNodes.append(node.id)
      let hash = ContentHash(bytes: node.hash)?.hexadecimal
      add(Finding(.treeNode, subject: hash ?? "number \(node.id)", detail: problem))
    }
  }

  private mutating func check(_ codebase: CodebaseRecord, _ files: [AuditedFile]) {
    var expected: [RepositoryPath: CheckedAnalysis] = [:]
    var contents: [(RepositoryPath, ContentHash)] = []
    for file in files {
      guard let number = file.analysis else { continue }
      let path = RepositoryPath(bytes: file.path)
      guard let analysis = analyses[number] else {
        damage.isInRows = true
        add(
          Finding(
            .file, root: codebase.root, subject: path.string,
            detail: "the analysis it refers to is missing"))
        continue
      }
      expected[path] = analysis
      if let blob = analysis.blob { contents.append((path, blob)) }
    }
    report.fileCount += files.count
    for finding in trees.findings(on: codebase, contents) {
      damage.trees.insert(codebase.id)
      if finding.kind == .rootHash { damage.mending.distrustedCodebases.append(codebase.id) }
      add(finding)
    }
    var segments = SegmentCheck(codebase, folder: folder(codebase.id))
    segments.run(expected: expected)
    report.segmentCount += codebase.segments.count
    for finding in segments.findings {
      damage.segments.insert(codebase.id)
      if finding.kind == .documents { damage.mending.distrustedCodebases.append(codebase.id) }
      add(finding)
    }
  }

  private mutating func checkVectors() throws {
    var broken: [(AuditedVector, String)] = []
    var count = 0
    var check = vectors
    try snapshot.forEachVector { vector in
      count += 1
      if let problem = check.problem(of: vector) { broken.append((vector, problem)) }
    }
    report.vectorCount = count
    for (vector, problem) in broken {
      damage.mending.droppedVectors.append(vector.id)
      let hash = ContentHash(bytes: vector.textHash)?.hexadecimal
      add(Finding(.vector, subject: hash ?? "number \(vector.id)", detail: problem))
    }
  }
}
