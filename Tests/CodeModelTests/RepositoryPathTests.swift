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

  @Test func `bytes that are no UTF-8 survive`() {
    let path = RepositoryPath(bytes: [0x61, 0xFF])
    #expect(path.bytes == [0x61, 0xFF])
    #expect(path.string == "a\u{FFFD}")
  }
}
