package import CodeModel
package import Engine
import Ranking

/// Asks subjects of past commits for the files they changed.
package struct CommitQueries: Sendable {
  package let queries: BenchmarkQueries
  /// The commits asked about, with copies and reverts of them: what they say must not count.
  package let concealed: Set<GitObjectID>

  /// Commits that changed more code than this are about no file in particular.
  package static let targetCountMax = 3
  private static let pathCountMax = 12
  /// Commits that are looked at, newest first: what older ones say is often no longer true.
  package static let commitCountMax = 2_500

  package init(_ material: BenchmarkMaterial, countMax: Int) {
    let languages = Dictionary(
      uniqueKeysWithValues: material.code.filter(\.isPlainCode).map { ($0.path, $0.language) })
    let commits = material.commits.prefix(Self.commitCountMax)
    let subjects = commits.map { CommitSubject($0.subject) }
    let counts = Dictionary(subjects.map { ($0.key, 1) }, uniquingKeysWith: +)
    let found = zip(commits, subjects).compactMap { commit, subject -> EvaluationQuery? in
      guard let question = subject.question, counts[subject.key] == 1,
        let targets = Self.targets(of: commit, languages)
      else { return nil }
      return EvaluationQuery(
        id: "commits#\(commit.id.abbreviated)", repo: material.name, query: question,
        category: BenchmarkKind.commits.rawValue, language: languages[targets[0]]?.rawValue,
        targets: targets.map { EvaluationTarget(path: $0.string) })
    }
    queries = BenchmarkQueries(
      .commits, sampling: found, countMax: countMax, reason: Self.reason(material))
    let asked = Set(queries.queries.map { $0.query.lowercased() })
    concealed = Set(
      material.commits.filter { asked.contains(CommitSubject($0.subject).key) }.map(\.id))
  }

  /// The code that a commit changed; nil for none, and for too much.
  private static func targets(
    of commit: BenchmarkMaterial.PastCommit, _ languages: [RepositoryPath: Language]
  ) -> [RepositoryPath]? {
    guard commit.paths.count <= pathCountMax else { return nil }
    let targets = commit.paths.filter { languages[$0] != nil }
    return (1...targetCountMax).contains(targets.count) ? targets : nil
  }

  private static func reason(_ material: BenchmarkMaterial) -> String {
    guard !material.commits.isEmpty else {
      return material.historyNotice ?? "no commit changed a file of this folder"
    }
    return "none of the newest \(min(material.commits.count, commitCountMax)) commits says in three"
      + " words or more what it changed in one to \(targetCountMax) files of code that are still here"
  }
}

extension BenchmarkMaterial.CodeFile {
  /// Whether it is neither a test nor an example, vendored, generated or prose.
  var isPlainCode: Bool {
    PathClassifier.classes(of: path.bytes).allSatisfy { $0 == .packageMarker }
  }
}
