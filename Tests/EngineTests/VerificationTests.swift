import CodeModel
import Engine
import Foundation
import Testing
import Upkeep

/// What can go wrong with an index is found, named, and made again.
struct `Verification of an index` {
  private static let files = [
    "a.py": "class Alpha:\n    def alpha(self):\n        return 1\n",
    "b.py": "def beta(): pass\n",
    "src/deep/c.py": (1...60).map { "def gamma\($0)(value):\n    return value + \($0)\n\n" }
      .joined(),
    "src/deep/again.py": "def beta(): pass\n",
    "src/d.md": "# Delta\n\nText about alpha.\n\n## More\n\nText.\n",
    "src/e.bin": "\u{0}\u{1}\u{2}",
  ]

  private func indexed(_ project: TemporaryProject, home: String = "home") async throws -> CodeIndex
  {
    let index = try project.index(home: home)
    _ = try await index.index(IndexRequest(root: project.root))
    return index
  }

  @Test func `a new index is whole`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let report = try await indexed(project).verify()
    #expect(report.findings.isEmpty)
    #expect((report.codebaseCount, report.fileCount, report.analysisCount) == (1, 6, 4))
    #expect(report.chunkCount > 4 && report.vectorCount == report.chunkCount)
    #expect(report.treeNodeCount == 3 && report.segmentCount == 1)
  }

  @Test(arguments: SampleDamage.all)
  func `damage is found, named and mended`(_ damage: SampleDamage) async throws {
    let project = try TemporaryProject(files: Self.files)
    let whole = try await indexed(project).digests()
    try damage.inflict(RawStore(home: project.home()))

    let index = try project.index()
    let report = try await index.verify()
    #expect(report.count(of: damage.kind) > 0, "\(report.findings)")
    let repair = try await index.repair()
    #expect(repair.before.findings == report.findings)
    #expect(repair.after.findings.isEmpty, "\(repair.actions)")
    #expect(!repair.actions.isEmpty)
    #expect(try await index.digests() == whole, "\(repair.actions)")
    #expect(try await indexed(project, home: "fresh").digests() == whole)
  }

  @Test func `a check changes nothing`() async throws {
    let project = try TemporaryProject(files: Self.files)
    _ = try await indexed(project)
    try RawStore(home: project.home()).execute("DELETE FROM treeNode")
    let index = try project.index()
    let first = try await index.verify()
    #expect(try await index.verify() == first)
    #expect(!first.isClean)
  }

  @Test func `what a folder that is gone cannot tell is dropped, and the rest stays`() async throws
  {
    let project = try TemporaryProject(files: Self.files)
    _ = try await indexed(project)
    try RawStore(home: project.home()).execute(
      "DELETE FROM chunkText WHERE chunk IN (SELECT firstChunk FROM analysis WHERE id = 1)")
    try project.remove()
    let index = try project.index()
    let repair = try await index.repair()
    #expect(repair.after.isClean)
    #expect(repair.actions.contains { $0.contains("files of \(project.root) left its index") })
    #expect(repair.actions.contains { $0.contains("is not there to be read") })
    let status = try #require(try await index.codebases().first)
    #expect(status.state == .partial && (1..<5).contains(status.fileCount))
  }

  @Test func `an index that is written meanwhile has no stray files`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try await indexed(project)
    try RawStore(home: project.home()).write("segments/1/next.segment")
    #expect(try await index.verify().count(of: .straySegment) == 1)
    let lock = try await project.writerLock()
    #expect(try await index.verify().isClean)
    withExtendedLifetime(lock) {}
  }
}
