import CodeModel
import Foundation
import Indexing
import SQLiteStorage
import SearchIndex
import SourceTree
import Storage
import Testing

/// How much work commits, branches and checkouts cost: only blobs never seen are read and parsed.
struct `Work in a git repository` {
  private static let fixture = """
    //- /src/a.py
    def alpha(): pass
    //- /src/b.py
    def beta(): pass
    //- /readme.md
    # Title

    """

  private func committed() throws -> Workbench {
    let bench = try Workbench(Self.fixture)
    try bench.commitAll()
    try bench.synchronize()
    return bench
  }

  @Test func `a commit that is checked out is neither read nor parsed`() throws {
    let report = try committed().synchronize(at: "HEAD")
    #expect((report.filesAdded, report.scan.filesRead, report.filesAnalysed) == (3, 0, 0))
  }

  @Test func `of a parent commit only the differences are read and parsed`() throws {
    let bench = try Workbench(Self.fixture)
    try bench.commitAll()
    try bench.write("src/a.py", "def changed(): pass\n")
    try bench.write("src/new.py", "def new(): pass\n")
    try bench.commitAll()
    try bench.synchronize()
    let report = try bench.synchronize(at: "HEAD~1")
    #expect((report.filesAdded, report.scan.filesRead, report.filesAnalysed) == (3, 1, 1))
    let again = try bench.synchronize(at: "HEAD~1")
    #expect((again.filesUnchanged, again.scan.filesRead, again.filesAnalysed) == (3, 0, 0))
  }

  @Test func `a branch and back costs only what was never seen`() throws {
    let bench = try committed()
    try bench.git("checkout", "-q", "-b", "other")
    try bench.write("src/b.py", "def other(): pass\n")
    try bench.commitAll()
    #expect(try bench.synchronize().filesAnalysed == 1)
    try bench.git("checkout", "-q", "-")
    try bench.ageCheckout()
    let back = try bench.synchronize()
    #expect((back.filesModified, back.filesAnalysed, back.scan.filesRead) == (1, 0, 0))
    try bench.git("checkout", "-q", "other")
    try bench.ageCheckout()
    let forth = try bench.synchronize()
    #expect((forth.filesModified, forth.filesAnalysed, forth.scan.filesRead) == (1, 0, 0))
  }

  @Test(arguments: [true, false])
  func `another checkout costs only its differences`(isWorktree: Bool) throws {
    let bench = try committed()
    let other = try Workbench(sharingStoreOf: bench)
    if isWorktree {
      try bench.git("worktree", "add", "-q", "--detach", other.tree)
    } else {
      try bench.git("clone", "-q", bench.tree, other.tree)
    }
    try other.ageCheckout()
    try other.write("src/b.py", "def mine(): pass\n")
    let report = try other.synchronize()
    #expect((report.filesAdded, report.scan.filesRead, report.filesAnalysed) == (3, 1, 1))
    #expect(try other.isSearchable("src/a.py"))
  }

  @Test func `a commit seen before a checkout spares reading it`() throws {
    let bench = try committed()
    try bench.git("checkout", "-q", "-b", "other")
    try bench.write("src/c.py", "def gamma(): pass\n")
    try bench.commitAll()
    try bench.git("checkout", "-q", "-")
    let view = try bench.synchronize(at: "other")
    #expect((view.scan.filesRead, view.filesAnalysed) == (1, 1))
    try bench.git("checkout", "-q", "other")
    try bench.ageCheckout()
    let report = try bench.synchronize()
    #expect((report.filesAdded, report.scan.filesRead, report.filesAnalysed) == (1, 0, 0))
  }

  @Test func `a view holds its commit and nothing of the folder`() throws {
    let bench = try committed()
    try bench.write("src/a.py", "def changed(): pass\n")
    try bench.write("untracked.py", "def untracked(): pass\n")
    _ = try bench.synchronize(at: "HEAD")
    let view = try #require(try bench.store.codebases().first { $0.commit != nil })
    let reader = try SegmentFolder(home: bench.home, codebase: view.id).reader(for: view.segments)
    #expect(reader.definers(of: "alpha").count == 1)
    #expect(reader.definers(of: "changed").isEmpty && reader.definers(of: "untracked").isEmpty)
    #expect(
      try bench.store.files(of: view.id).map(\.path.string) == [
        "readme.md", "src/a.py", "src/b.py",
      ])
  }
}
