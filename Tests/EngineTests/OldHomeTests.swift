import CodeModel
import Engine
import Foundation
import Testing
import Upkeep

/// A home folder that an earlier version left still opens, says the same, and is whole.
///
/// `Fixtures/README.md` tells how each was made. They are never written again; a new format adds one.
struct `Home folders of earlier versions` {
  @Test(arguments: ["format3", "format4"])
  func `a home opens with its codebases and vectors, to be indexed anew`(
    _ format: String
  ) async throws {
    let project = try copy(format)
    let index = try project.index()
    let report = try await index.verify()
    // The segments of before wait for the next run, which removes them.
    #expect(report.findings.map(\.kind) == [.straySegment])
    #expect((report.fileCount, report.chunkCount, report.vectorCount) == (0, 0, 3))
    let status = try #require(try await index.codebases().first)
    #expect((status.root, status.state) == ("/srv/apus-sample", .partial))
    #expect(status.fileCount == 0)
    #expect(try await index.repair().after.isClean)
  }

  @Test(arguments: ["format3", "format4"])
  func `a home can be collected and cleared`(_ format: String) async throws {
    let project = try copy(format)
    let index = try project.index()
    #expect(try await index.collectGarbage().vectorCount == 3)
    _ = try await index.clear(root: "/srv/apus-sample")
    let report = try await index.verify()
    #expect((report.isClean, report.analysisCount, report.vectorCount) == (true, 0, 0))
  }

  private func copy(_ format: String) throws -> TemporaryProject {
    let project = try TemporaryProject()
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/\(format)"),
      to: URL(fileURLWithPath: project.home()))
    return project
  }
}
