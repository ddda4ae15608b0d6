import Engine
import Foundation
import Testing
import Upkeep

/// What no view reaches goes; what one reaches stays, whichever view it is.
struct `Garbage collection` {
  private static let files = [
    "a.py": "def alpha(): pass\n", "b.py": "def beta(): pass\n", "c.py": "def gamma(): pass\n",
  ]

  @Test func `content that left its only view goes, with its vectors and folders`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root))
    try project.write("a.py", "def other(): pass\n")
    _ = try await index.index(IndexRequest(root: project.root))
    let before = try await index.digests()
    #expect(try await index.verify().analysisCount == 4)

    let report = try await index.collectGarbage()
    #expect((report.analysisCount, report.vectorCount, report.treeNodeCount) == (1, 1, 1))
    #expect(report.segmentCount == 2, "what is dead in them is gone")
    let verified = try await index.verify()
    #expect((verified.analysisCount, verified.vectorCount, verified.segmentCount) == (3, 3, 1))
    #expect(verified.isClean)
    #expect(try await index.digests() == before)
    let again = try await index.collectGarbage()
    #expect((again.analysisCount, again.vectorCount, again.segmentCount) == (0, 0, 0))
  }

  @Test func `content that another view has stays`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root))
    let copy = try TemporaryProject(files: Self.files)
    _ = try await index.index(IndexRequest(root: copy.root))
    try project.write("a.py", "def other(): pass\n")
    _ = try await index.index(IndexRequest(root: project.root))
    let before = try await index.digests()
    #expect(try await index.collectGarbage().analysisCount == 0)
    #expect(try await index.digests() == before)
    #expect(try await index.verify().isClean)
  }

  @Test func `a folder that is gone is named and kept until it is cleared`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    _ = try await index.index(IndexRequest(root: project.root, embedsChunks: false))
    try RawStore(home: project.home()).write("segments/1/stray.tmp")
    try project.remove()
    let report = try await index.collectGarbage()
    #expect(report.goneRoots == [project.root])
    #expect((report.analysisCount, report.strayFileCount) == (0, 1))
    _ = try await index.clear(root: project.root)
    #expect(try await index.verify().analysisCount == 0)
  }
}
