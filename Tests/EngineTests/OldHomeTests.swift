import CodeModel
import Engine
import Foundation
import Testing
import Upkeep

/// A home folder that an earlier version left still opens, says the same, and is whole.
///
/// `Fixtures/README.md` tells how each was made. They are never written again; a new format adds one.
struct `Home folders of earlier versions` {
  @Test func `a home of format 3 opens, is whole, and says what it said`() async throws {
    let project = try TemporaryProject()
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/format3")
    try FileManager.default.copyItem(
      at: fixture, to: URL(fileURLWithPath: project.home()))
    let index = try project.index()
    let digest = try #require(try await index.digests().first)
    #expect(
      digest.whole.hexadecimal
        == "ef752d413b252e8d051cc019b6feb81afafba6f96ca80c62f4edead5b8fa5b1a")
    let report = try await index.verify()
    #expect(report.findings.isEmpty)
    #expect((report.fileCount, report.chunkCount, report.vectorCount) == (5, 3, 3))
    let status = try #require(try await index.codebases().first)
    #expect((status.root, status.state) == ("/srv/apus-sample", .complete))
    #expect((status.fileCount, status.skipped.map(\.count)) == (4, [1]))
  }

  @Test func `a home of format 3 can be collected and cleared`() async throws {
    let project = try TemporaryProject()
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/format3")
    try FileManager.default.copyItem(
      at: fixture, to: URL(fileURLWithPath: project.home()))
    let index = try project.index()
    #expect(try await index.collectGarbage().analysisCount == 0)
    _ = try await index.clear(root: "/srv/apus-sample")
    let report = try await index.verify()
    #expect((report.isClean, report.analysisCount, report.vectorCount) == (true, 0, 0))
  }
}
