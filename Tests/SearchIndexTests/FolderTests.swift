import CodeModel
import SearchIndex
import Testing

/// Files are found by their names and folders as a look at every path would find them.
struct FolderTests {
  private static let folders = [
    "", "src", "src/net", "src/net.old", "src/net/http", "net", "a/src", "a b/src", "+", "値",
    "src-net", "Src",
  ]
  private static let names = [
    "go.mod", "GO.MOD", "mod.go", "index.ts", "index.d.ts", "__init__.py", "+.c", "...", ".x", "x",
    "größe.h", "net", "値.c",
  ]

  @Test(arguments: UInt64(1)...6)
  func `any cut answers as a look at every path`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let all = Set(
      Self.folders.flatMap { folder in
        Self.names.map { RepositoryPath(folder).appending($0.utf8) }
      }
    ).shuffled(using: &random)
    let live = Set(all.prefix(all.count * 2 / 3))
    let folder = SegmentFolder()
    let reader = IndexReader(
      segments: try (0..<4).map { number in
        let paths = all.indices.filter { $0 % 4 == number }.map { all[$0] }
        return try segment(paths, live: live, in: folder)
      })
    for name in Self.names + ["none", ""] {
      #expect(
        reader.files(named: name) == live.filter { $0.name.elementsEqual(name.utf8) }.sorted(),
        "\(name)")
    }
    for name in ["src", "net", "Src", "http", "a b", "+", "値", "none", "src-net"] {
      let expected = live.filter { $0.parent?.name.elementsEqual(name.utf8) == true }
      #expect(reader.files(inFoldersNamed: name) == expected.sorted(), "\(name)")
    }
    for path in Self.folders + ["a", "none", "src/ne"] {
      let expected = live.filter { ($0.parent?.string ?? "") == path }
      #expect(reader.files(in: RepositoryPath(path)) == expected.sorted(), "\(path)")
      let below = live.filter { path.isEmpty || $0.bytes.starts(with: "\(path)/".utf8) }
      #expect(reader.livePaths(below: RepositoryPath(path)) == below.sorted(), "\(path)")
    }
    #expect(reader.livePaths() == live.sorted())
  }

  private func segment(
    _ paths: [RepositoryPath], live: Set<RepositoryPath>, in folder: SegmentFolder
  ) throws -> (Segment, [UInt64]) {
    let segment = try folder.segment(
      paths.map { SegmentFile(path: $0, language: .plainText, documents: []) })
    var dead = [UInt64](repeating: 0, count: (segment.fileCount + 63) / 64)
    for path in paths where !live.contains(path) {
      let ordinal = try #require(segment.fileOrdinal(of: path))
      dead[ordinal / 64] |= 1 << UInt64(ordinal % 64)
    }
    return (segment, dead)
  }
}
