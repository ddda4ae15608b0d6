import CodeModel
import Testing

@Suite struct RepositoryPathTests {
  @Test func `a path knows its name, parent and extension`() {
    let path = RepositoryPath("Sources/App/Main.SWIFT")
    #expect(Array(path.name) == Array("Main.SWIFT".utf8))
    #expect(path.parent == RepositoryPath("Sources/App"))
    #expect(path.fileExtension == "swift")
  }

  @Test func `an entry of the root has no parent`() {
    #expect(RepositoryPath("README").parent == nil)
    #expect(RepositoryPath("README").fileExtension == nil)
  }

  @Test func `a leading dot begins no extension`() {
    #expect(RepositoryPath("a/.gitignore").fileExtension == nil)
    #expect(RepositoryPath(".config.json").fileExtension == "json")
  }

  @Test func `appending separates components by one slash`() {
    #expect(RepositoryPath("").appending("a".utf8) == RepositoryPath("a"))
    #expect(RepositoryPath("a").appending("b".utf8) == RepositoryPath("a/b"))
  }

  @Test func `paths order by their bytes`() {
    let paths = ["b", "a/b", "a-b", "a"].map { RepositoryPath($0) }
    #expect(paths.sorted().map(\.string) == ["a", "a-b", "a/b", "b"])
  }

  @Test func `lists in order are joined in order, each path once`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let lists = (0..<2).map { _ in
        Set(
          (0..<Int.random(in: 0...12, using: &random)).map { _ in
            RepositoryPath(
              bytes: (0...Int.random(in: 0...2, using: &random)).map { _ in
                UInt8.random(in: 0x2E...0x31, using: &random)
              })
          })
      }
      let merged = lists[0].sorted().merged(with: lists[1].sorted())
      #expect(merged == lists[0].union(lists[1]).sorted())
      #expect(merged == merged.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) })
      #expect(merged.allSatisfy { merged[merged.insertionIndex(of: $0)] == $0 })
      #expect(lists[1].allSatisfy { lists[0].sorted().hasAscending($0) == lists[0].contains($0) })
    }
  }

  @Test func `bytes that are no UTF-8 survive`() {
    let path = RepositoryPath(bytes: [0x61, 0xFF])
    #expect(path.bytes == [0x61, 0xFF])
    #expect(path.string == "a\u{FFFD}")
  }
}
