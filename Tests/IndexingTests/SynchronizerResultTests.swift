import CodeModel
import Foundation
import Indexing
import SearchIndex
import SourceTree
import Storage
import Synchronization
import Testing

/// What the committed view holds after changes, cut-off runs and files that change meanwhile.
struct `Result of a synchronisation` {
  @Test func `files that go, shrink to nothing or become binary leave the view`() throws {
    let bench = try Workbench(
      "//- /a.py\na = 1\n//- /b.py\nb = 1\n//- /c.py\nc = 1\n//- /d.py\nd = 1\n")
    try bench.synchronize()
    try bench.remove("a.py")
    try bench.write("b.py", "")
    try bench.write("c.py", "\u{0}\u{1}\u{0}")
    let report = try bench.synchronize()
    #expect(report.filesRemoved == 1)
    #expect(try bench.rows() == ["b.py", "c.py", "d.py"])
    #expect(try bench.reader().fileCount == 1)
    try bench.write("b.py", "b = 2\n")
    try bench.synchronize()
    #expect(try bench.isSearchable("b.py"))
  }

  @Test func `a run cancelled between batches keeps the first, and the next completes it`() throws {
    let bench = try Workbench()
    try bench.writeManyFiles()
    var checks = 0
    #expect(throws: CancellationError.self) {
      try bench.synchronize(isCancelled: {
        checks += 1
        return checks > 1
      })
    }
    #expect(try bench.codebase.state == .indexing)
    #expect(try bench.reader().fileCount == Synchronizer.batchFilesMax)
    let report = try bench.synchronize()
    #expect(report.filesUnchanged == Synchronizer.batchFilesMax)
    #expect(report.filesAnalysed == 60)
    #expect(try bench.codebase.state == .complete)
    #expect(try bench.reader().fileCount == Synchronizer.batchFilesMax + 60)
  }

  @Test func `an update cancelled between batches shows each file once, old or new`() throws {
    let bench = try Workbench()
    try bench.writeManyFiles()
    try bench.synchronize()
    let count = Synchronizer.batchFilesMax + 60
    for number in 0..<count { try bench.write("f\(number).txt", "edited number \(number)\n") }
    var checks = 0
    #expect(throws: CancellationError.self) {
      try bench.synchronize(isCancelled: {
        checks += 1
        return checks > 1
      })
    }
    #expect(try bench.reader().fileCount == count)
    #expect(try bench.reader().chunkFrequency("edit") == Synchronizer.batchFilesMax)
    try bench.remove("f0.txt")
    #expect(try bench.synchronize().filesAnalysed == 60)
    #expect(try bench.reader().fileCount == count - 1)
    #expect(try bench.reader().chunkFrequency("edit") == count - 1)
    #expect(try bench.codebase.state == .complete)
  }

  @Test func `a rebuild cancelled between batches leaves the index as it was`() throws {
    let bench = try Workbench()
    try bench.writeManyFiles()
    try bench.synchronize()
    let segments = try bench.codebase.segments
    var checks = 0
    #expect(throws: CancellationError.self) {
      try bench.synchronize(
        .rebuild,
        isCancelled: {
          checks += 1
          return checks > 1
        })
    }
    #expect(try bench.codebase.segments == segments)
    #expect(try bench.codebase.state == .complete)
    #expect(try bench.reader().fileCount == Synchronizer.batchFilesMax + 60)
  }

  @Test func `a file that changes after the scan is indexed as it is, and read again`() throws {
    let bench = try Workbench("//- /a.py\ndef before(): pass\n//- /b.py\nb = 1\n")
    try bench.synchronize(
      onStep: changing { try $0.write("a.py", "def after(): pass\n") }(bench))
    #expect(try bench.reader().definers(of: "after").count == 1)
    #expect(try bench.reader().definers(of: "before").isEmpty)
    let report = try bench.synchronize()
    #expect(report.scan.filesRead == 1)
    #expect(report.filesAnalysed == 0)
  }

  @Test func `a file that goes after the scan is reported and left out`() throws {
    let bench = try Workbench("//- /a.py\na = 1\n//- /b.py\nb = 1\n")
    let report = try bench.synchronize(onStep: changing { try $0.remove("a.py") }(bench))
    #expect(report.dropped.map(\.path.string) == ["a.py"])
    #expect(try bench.rows() == ["b.py"])
    #expect(try bench.reader().fileCount == 1)
    #expect(try bench.synchronize().filesAnalysed == 0)
  }

  @Test func `one of two equal files that changes after the scan costs the other one run`() throws {
    let bench = try Workbench("//- /a.py\nsame = 1\n//- /b.py\nsame = 1\n")
    let report = try bench.synchronize(
      onStep: changing { try $0.write("a.py", "other = 1\n") }(bench))
    #expect(report.dropped.map(\.path.string) == ["b.py"])
    #expect(try bench.synchronize().filesAdded == 1)
    #expect(try bench.reader().fileCount == 2)
  }

  @Test func `many single edits leave few segments and no dead files behind`() throws {
    let bench = try Workbench()
    for number in 0..<30 { try bench.write("f\(number).py", "def f\(number)(): pass\n") }
    try bench.synchronize()
    for round in 0..<12 {
      try bench.write("f\(round).py", "def g\(round)(): pass\n")
      try bench.synchronize()
    }
    let records = try bench.codebase.segments
    #expect(records.count <= 8)
    #expect(try bench.reader().fileCount == 30)
    #expect(try bench.reader().definers(of: "g11").count == 1)
    #expect(try bench.reader().definers(of: "f11").isEmpty)
    #expect(try bench.reader().definers(of: "f29").count == 1)
  }

  /// A sink that changes the tree once, after the scan and before the first file is read again.
  private func changing(
    _ change: @escaping @Sendable (ChangingTree) throws -> Void
  ) -> (Workbench) -> StepSink {
    { bench in
      let tree = ChangingTree(path: bench.tree)
      let isDone = Mutex(false)
      return { step in
        guard case .analysing = step else { return }
        let isFirst = isDone.withLock { isDone in
          defer { isDone = true }
          return !isDone
        }
        if isFirst { try? change(tree) }
      }
    }
  }

  private struct ChangingTree: Sendable {
    let path: String

    func write(_ file: String, _ content: String) throws {
      try Data(content.utf8).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
    }

    func remove(_ file: String) throws {
      try FileManager.default.removeItem(atPath: "\(path)/\(file)")
    }
  }

  @Test func `files that a run left when it was cut off are removed, changes or not`() throws {
    let bench = try Workbench("//- /a.py\ndef alpha(): pass\n")
    try bench.synchronize()
    let stray = "\(try bench.segmentFolder)/1-9-0a1b2c3d.segment.77.tmp"
    try Data([1]).write(to: URL(fileURLWithPath: stray))
    try bench.synchronize()
    #expect(!FileManager.default.fileExists(atPath: stray))
    #expect(try bench.isSearchable("a.py"))
  }
}
