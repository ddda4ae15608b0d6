import CodeModel
import Foundation
import Indexing
import SearchIndex
import SourceTree
import Storage
import Testing

/// How much work a synchronisation does: what did not change is neither read nor parsed.
struct `Work of a synchronisation` {
  private static let fixture = """
    //- /src/a.py
    def alpha(): pass
    //- /src/deep/er/b.py
    def beta(): pass
    //- /src/deep/er/c.py
    def gamma(): pass
    //- /docs/readme.md
    # Title

    """

  @Test func `a first run reads and parses every file once`() throws {
    let bench = try Workbench(Self.fixture)
    let report = try bench.synchronize()
    #expect(report.filesAdded == 4)
    #expect(report.scan.filesRead == 4)
    #expect(report.filesAnalysed == 4)
    #expect(try bench.codebase.state == .complete)
    #expect(try bench.isSearchable("src/deep/er/b.py"))
  }

  @Test func `an unchanged tree is not read and nothing is committed`() throws {
    let bench = try Workbench(Self.fixture)
    try bench.synchronize()
    let generation = try bench.codebase.generation
    let report = try bench.synchronize()
    #expect(report.scan.filesRead == 0)
    #expect(report.filesAnalysed == 0)
    #expect(report.filesUnchanged == 4)
    #expect(report.treeNodesVisited == 0)
    #expect(try bench.codebase.generation == generation)
  }

  @Test func `a renamed folder is parsed not at all`() throws {
    let bench = try Workbench(Self.fixture)
    try bench.synchronize()
    try bench.move("src/deep", to: "src/moved")
    let report = try bench.synchronize()
    #expect(report.filesAnalysed == 0)
    #expect((report.filesAdded, report.filesRemoved) == (2, 2))
    #expect(try bench.isSearchable("src/moved/er/b.py"))
    #expect(try !bench.isSearchable("src/deep/er/b.py"))
    #expect(try bench.reader().fileCount == 4)
  }

  @Test func `content that appears twice is parsed once`() throws {
    let bench = try Workbench("//- /a.py\ndef same(): pass\n//- /b.py\ndef same(): pass\n")
    let report = try bench.synchronize()
    #expect((report.filesAdded, report.filesAnalysed) == (2, 1))
    #expect(try bench.reader().fileCount == 2)
  }

  @Test func `content that comes back is not parsed again`() throws {
    let bench = try Workbench(Self.fixture)
    try bench.synchronize()
    try bench.write("src/a.py", "def changed(): pass\n")
    #expect(try bench.synchronize().filesAnalysed == 1)
    try bench.write("src/a.py", "def alpha(): pass\n")
    let report = try bench.synchronize()
    #expect((report.filesModified, report.filesAnalysed) == (1, 0))
    #expect(try bench.reader().definers(of: "alpha").count == 1)
    #expect(try bench.reader().definers(of: "changed").isEmpty)
  }

  @Test func `a touched file is read once, and parsed not at all`() throws {
    let bench = try Workbench(Self.fixture)
    try bench.synchronize()
    let segments = try bench.codebase.segments
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
      ofItemAtPath: "\(bench.tree)/src/a.py")
    let report = try bench.synchronize()
    #expect(report.scan.filesRead == 1)
    #expect(report.filesAnalysed == 0)
    #expect(report.filesUnchanged == 4)
    #expect(try bench.codebase.segments == segments)
    #expect(try bench.synchronize().scan.filesRead == 0)
  }

  @Test func `the new tree is made from the folders above what changed`() throws {
    let bench = try Workbench(Self.fixture)
    for number in 0..<30 { try bench.write("other\(number)/x.py", "x\(number) = 1\n") }
    try bench.synchronize()
    try bench.write("src/deep/er/b.py", "def delta(): pass\n")
    // The root, src, deep and er.
    #expect(try bench.synchronize().treeNodesVisited == 4)
  }

  @Test func `one that is told the paths looks at nothing else`() throws {
    let bench = try Workbench(Self.fixture)
    try bench.synchronize()
    try bench.write("src/a.py", "def unseen(): pass\n")
    try bench.write("src/deep/er/b.py", "def seen(): pass\n")
    try bench.write("src/deep/new/n.py", "def fresh(): pass\n")
    try bench.remove("docs/readme.md")
    let paths = ["src/deep/er/b.py", "src/deep/new", "docs", "gone/never"].map {
      RepositoryPath($0)
    }
    let report = try bench.synchronize(.paths(PathFocus(paths)))
    #expect(report.scan.records.map(\.path.string) == ["src/deep/er/b.py", "src/deep/new/n.py"])
    #expect((report.filesAdded, report.filesModified, report.filesRemoved) == (1, 1, 1))
    // The root, src, deep and er, and docs.
    #expect((report.filesAnalysed, report.treeNodesVisited) == (2, 5))
    #expect(
      try bench.rows() == ["src/a.py", "src/deep/er/b.py", "src/deep/er/c.py", "src/deep/new/n.py"])
    let whole = try bench.synchronize()
    #expect((whole.filesModified, whole.filesAdded, whole.filesRemoved) == (1, 0, 0))
    #expect(try bench.codebase.rootHash == whole.scan.tree.root)
  }

  @Test func `small changes are one transaction`() throws {
    let bench = try Workbench(Self.fixture)
    // So many that two dead ones are not worth a new segment.
    for number in 0..<10 { try bench.write("other\(number).py", "x\(number) = 1\n") }
    try bench.synchronize()
    let generation = try bench.codebase.generation
    try bench.write("src/a.py", "def changed(): pass\n")
    try bench.remove("docs/readme.md")
    try bench.synchronize()
    #expect(try bench.codebase.generation == generation + 1)
  }

  @Test func `a rebuild reads everything and parses nothing`() throws {
    let bench = try Workbench(Self.fixture)
    try bench.synchronize()
    let names = try bench.codebase.segments.map(\.name)
    let report = try bench.synchronize(.rebuild)
    #expect((report.scan.filesRead, report.filesAnalysed) == (4, 0))
    #expect(try Set(bench.codebase.segments.map(\.name)).isDisjoint(with: names))
    #expect(try bench.reader().fileCount == 4)
  }
}
