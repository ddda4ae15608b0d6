import CodeModel
import Foundation
import Indexing
import SearchIndex
import SourceTree
import Storage
import Testing

/// A second tree of much the same content: another work tree, a clone.
struct `Views that share` {
  private static let fixture =
    (0..<20).map { "//- /src/f\($0).py\ndef function\($0)(): pass\n" }.joined()

  @Test func `a copy of an indexed tree costs its differences`() throws {
    let first = try Workbench(Self.fixture)
    try first.synchronize()
    let second = try Workbench(Self.fixture, sharingStoreOf: first)
    try second.write("src/f3.py", "def different(): pass\n")
    try second.write("src/new.py", "def fresh(): pass\n")
    try second.remove("src/f4.py")
    let report = try second.synchronize()
    #expect((report.filesShared, report.filesAnalysed, report.chunksIndexed) == (18, 2, 2))
    #expect((report.filesAdded, report.filesUnchanged) == (20, 0))
    let reader = try second.reader()
    #expect(reader.fileCount == 20)
    #expect(reader.definers(of: "function3").isEmpty && reader.definers(of: "function4").isEmpty)
    #expect(reader.definers(of: "different").count == 1)
    #expect(try second.rows().count == 20)
    #expect(try second.codebase.rootHash == report.scan.tree.root)
    #expect(try second.synchronize().filesUnchanged == 20)
  }

  @Test func `the views go on apart`() throws {
    let first = try Workbench(Self.fixture)
    try first.synchronize()
    let second = try Workbench(Self.fixture, sharingStoreOf: first)
    try second.synchronize()
    try first.write("src/f1.py", "def elsewhere(): pass\n")
    try first.synchronize(.rebuild)
    #expect(try second.reader().definers(of: "function1").count == 1)
    #expect(try second.reader().definers(of: "elsewhere").isEmpty)
    try second.remove("src/f2.py")
    try second.synchronize()
    #expect(try first.reader().definers(of: "function2").count == 1)
    #expect(try second.reader().definers(of: "function2").isEmpty)
  }

  @Test func `a tree of other content shares nothing`() throws {
    let first = try Workbench(Self.fixture)
    try first.synchronize()
    let second = try Workbench(
      "//- /src/f1.py\ndef function1(): pass\n//- /x/y.py\ny = 1\n//- /z.py\nz = 1\n",
      sharingStoreOf: first)
    let report = try second.synchronize()
    // The content of f1.py is known all the same.
    #expect((report.filesShared, report.filesAnalysed, report.filesAdded) == (0, 2, 3))
  }

  @Test func `a damaged donor is passed over`() throws {
    let first = try Workbench(Self.fixture)
    try first.synchronize()
    let second = try Workbench(Self.fixture, sharingStoreOf: first)
    try first.removeSegments()
    let report = try second.synchronize()
    #expect((report.filesShared, report.filesAnalysed, report.filesAdded) == (0, 0, 20))
    #expect(try second.reader().fileCount == 20)
  }
}
