import CodeModel
import Engine
import Foundation
import Storage
import Testing
import Upkeep

/// A pack saves work, and only where it tells the truth about content that the importer holds.
struct `Index packs` {
  private static let files = [
    "a.py": "class Alpha:\n    def alpha(self):\n        return 1\n",
    "src/b.py": "def beta(value):\n    return value\n",
    "src/again.py": "def beta(value):\n    return value\n",
    "d.md": "# Delta\n\nText about alpha.\n",
  ]

  @Test func `content that the pack knows is neither parsed nor embedded`() async throws {
    let maker = try TemporaryProject(files: Self.files)
    let (pack, made) = try await maker.exportedPack()
    #expect((made.contentCount, made.vectorCount) == (3, 3))

    let taker = try TemporaryProject(files: Self.files)
    let index = try taker.index()
    let report = try await index.importPack(pack, into: taker.root)
    #expect((report.index.filesAdded, report.index.filesTaken) == (4, 3))
    #expect(report.index.filesAnalysed == 0)
    #expect((report.vectorsTaken, report.textsLackingVector) == (3, 0))
    let filled = try await index.index(IndexRequest(root: taker.root))
    #expect((filled.filesAnalysed, filled.chunksEmbedded) == (0, 0))
    #expect(try await index.verify().isClean)
    #expect(try await index.digests().map(\.whole) == maker.index().digests().map(\.whole))
  }

  @Test func `what the importer does not hold is not taken over`() async throws {
    let maker = try TemporaryProject(files: Self.files)
    let (pack, _) = try await maker.exportedPack()
    let taker = try TemporaryProject(files: ["x/b.py": "def beta(value):\n    return value\n"])
    try taker.write("own.py", "def own(): pass\n")
    let index = try taker.index()
    let report = try await index.importPack(pack, into: taker.root)
    #expect((report.index.filesTaken, report.index.filesAnalysed) == (1, 1))
    #expect((report.vectorsTaken, report.textsLackingVector) == (1, 1))
    let store = try await index.verify()
    #expect((store.analysisCount, store.vectorCount, store.isClean) == (2, 1, true))
  }

  @Test func `a pack gives vectors to content that is indexed already`() async throws {
    let maker = try TemporaryProject(files: Self.files)
    let (pack, _) = try await maker.exportedPack()
    let taker = try TemporaryProject(files: Self.files)
    let index = try taker.index()
    _ = try await index.index(IndexRequest(root: taker.root, embedsChunks: false))
    let report = try await index.importPack(pack, into: taker.root)
    #expect((report.index.filesTaken, report.index.filesAnalysed) == (0, 0))
    #expect((report.vectorsTaken, report.textsLackingVector) == (3, 0))
  }

  @Test func `equal indexes make equal packs`() async throws {
    let first = try TemporaryProject(files: Self.files)
    let second = try TemporaryProject(files: Self.files)
    let (one, _) = try await first.exportedPack()
    let (two, _) = try await second.exportedPack()
    #expect(try Data(contentsOf: URL(fileURLWithPath: one)).isEmpty == false)
    #expect(FileManager.default.contentsEqual(atPath: one, andPath: two))
  }

  @Test func `a folder that is not indexed has no pack`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    await #expect(throws: CodebaseFault.notIndexed(path: project.root)) {
      try await index.exportPack(of: project.root, to: project.home("x.pack"))
    }
  }

  @Test func `vectors of another model are left, and the rest is taken`() async throws {
    let maker = try TemporaryProject(files: Self.files)
    let (pack, _) = try await maker.exportedPack()
    try maker.forge(pack) { header, _ in header.model = "another-model" }
    let taker = try TemporaryProject(files: Self.files)
    let report = try await taker.index().importPack(pack, into: taker.root)
    #expect((report.index.filesTaken, report.vectorsTaken) == (3, 0))
    #expect(report.notices.contains { $0.contains("another-model") })
  }

  @Test func `an entry of another analyser's version is not asked for`() async throws {
    let maker = try TemporaryProject(files: Self.files)
    let (pack, _) = try await maker.exportedPack()
    try maker.forge(pack) { _, entries in
      for index in entries.indices {
        let key = entries[index].key
        entries[index].key = .init(
          blob: key.blob, language: key.language, analyserVersion: -key.analyserVersion)
      }
    }
    let taker = try TemporaryProject(files: Self.files)
    let report = try await taker.index().importPack(pack, into: taker.root)
    #expect((report.index.filesTaken, report.index.filesAnalysed) == (0, 3))
  }
}
