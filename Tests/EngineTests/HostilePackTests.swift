import CodeModel
import Engine
import Foundation
import Testing
import Upkeep

/// A pack that is damaged, foreign or untrue is refused with its reason, and nothing is changed.
struct `Hostile index packs` {
  private static let files = [
    "a.py": "class Alpha:\n    def alpha(self):\n        return 1\n",
    "b.py": "def beta(value):\n    return value\n",
  ]

  private func pack() async throws -> (TemporaryProject, path: String, bytes: [UInt8]) {
    let project = try TemporaryProject(files: Self.files)
    let (path, _) = try await project.exportedPack()
    return (project, path, Array(try Data(contentsOf: URL(fileURLWithPath: path))))
  }

  private func expectRefusal(_ bytes: [UInt8], _ path: String, _ what: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(throws: PackFault.self, "\(what)") { try PackReader(path: path) }
  }

  @Test func `a changed byte anywhere is noticed`() async throws {
    let (project, path, bytes) = try await pack()
    #expect(throws: Never.self) { try PackReader(path: path) }
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1 << UInt8(index % 8)
      try expectRefusal(changed, path, "byte \(index) of \(bytes.count)")
    }
    withExtendedLifetime(project) {}
  }

  @Test func `a pack that ends early, or late, is noticed`() async throws {
    let (project, path, bytes) = try await pack()
    for count in stride(from: 0, to: bytes.count, by: 13) {
      try expectRefusal(Array(bytes.prefix(count)), path, "\(count) bytes")
    }
    try expectRefusal(bytes + [0], path, "a byte more")
    try expectRefusal(bytes + bytes, path, "a second pack behind")
    withExtendedLifetime(project) {}
  }

  @Test(arguments: [12, 16, 20]) func `a length that cannot be is not believed`(
    _ place: Int
  ) async throws {
    let (project, path, bytes) = try await pack()
    // Of the header, and where the first entry's is.
    let headerCount = Int(bytes[12]) | Int(bytes[13]) << 8
    for offset in [12, 16 + headerCount + 32] {
      var absurd = bytes
      for index in 0..<4 { absurd[offset + index] = UInt8(truncatingIfNeeded: 0xFF - place) }
      try expectRefusal(absurd, path, "length at \(offset)")
    }
    withExtendedLifetime(project) {}
  }

  @Test func `counts within an entry that cannot be are not believed`() async throws {
    let (project, path, _) = try await pack()
    try project.forge(path) { header, _ in header.dimension = 60_000 }
    #expect(throws: PackFault.self) { try PackReader(path: path) }
    // An analysis that claims a list of 2^60 chunks.
    let claim: [UInt8] = [6] + Array("python".utf8) + [1] + [UInt8](repeating: 0xFF, count: 8) + [7]
    let (other, second, _) = try await pack()
    try other.forge(second) { _, entries in
      for index in entries.indices { entries[index].analysis = claim[...] }
    }
    try await expectUntrue(second)
    withExtendedLifetime((project, other)) {}
  }

  @Test func `something else is no pack`() async throws {
    let project = try TemporaryProject(files: Self.files)
    let index = try project.index()
    for path in ["\(project.root)/a.py", project.root, "/dev/null"] {
      await #expect(throws: PackFault.notAPack(path: path)) {
        try await index.importPack(path, into: project.root)
      }
    }
    await #expect(throws: PackFault.self) {
      try await index.importPack("\(project.root)/none", into: project.root)
    }
    #expect(try await index.codebases().isEmpty)
  }

  @Test func `a pack of another version is refused`() async throws {
    let (project, path, _) = try await pack()
    try project.forge(path) { header, _ in header.analyserVersion += 1 }
    let taker = try TemporaryProject(files: Self.files)
    let index = try taker.index()
    do {
      _ = try await index.importPack(path, into: taker.root)
      Issue.record("it was taken")
    } catch let fault as PackFault {
      #expect(fault.summary.contains("another version"))
    }
    #expect(try await index.codebases().isEmpty)
    withExtendedLifetime(project) {}
  }

  @Test(arguments: [0, 1, 3]) func `a pack of another format is refused, and says of which`(
    format: UInt8
  ) async throws {
    var (project, path, bytes) = try await pack()
    bytes[8] = format
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let taker = try TemporaryProject(files: Self.files)
    let index = try taker.index()
    let fault = PackFault.otherFormat(path: path, found: Int(format), supported: 2)
    await #expect(throws: fault) { try await index.importPack(path, into: taker.root) }
    #expect(fault.summary.hasSuffix("has format \(format), and this apus reads 2"))
    #expect(try await index.codebases().isEmpty)
    withExtendedLifetime(project) {}
  }

  @Test func `an analysis whose ranges do not fit the content is refused`() async throws {
    let (project, path, _) = try await pack()
    try project.forge(path) { _, entries in
      (entries[0].analysis, entries[1].analysis) = (entries[1].analysis, entries[0].analysis)
    }
    try await expectUntrue(path)
    withExtendedLifetime(project) {}
  }

  @Test func `a text hash that is not that of the text is refused`() async throws {
    let (project, path, _) = try await pack()
    try project.forge(path) { _, entries in
      entries[0].textHashes[0] = entries[1].textHashes[0]
      entries[0].vectors = [:]
    }
    try await expectUntrue(path)
    withExtendedLifetime(project) {}
  }

  @Test func `a definition that the content does not have is refused`() async throws {
    let (project, path, _) = try await pack()
    try project.forge(path) { _, entries in
      for index in entries.indices {
        let forged = entries[index].analysis.replacing("beta".utf8, with: Array("zeta".utf8))
        entries[index].analysis = forged[...]
      }
    }
    try await expectUntrue(path)
    withExtendedLifetime(project) {}
  }

  @Test func `a vector of another text is refused`() async throws {
    let (project, path, _) = try await pack()
    try project.forge(path) { _, entries in
      (entries[0].vectors, entries[1].vectors) = (entries[1].vectors, entries[0].vectors)
    }
    try await expectUntrue(path)
    withExtendedLifetime(project) {}
  }

  private func expectUntrue(_ path: String) async throws {
    let taker = try TemporaryProject(files: Self.files)
    let index = try taker.index()
    do {
      _ = try await index.importPack(path, into: taker.root)
      Issue.record("it was taken")
    } catch let fault as PackFault {
      guard case .untrue = fault else {
        Issue.record("\(fault)")
        return
      }
      #expect(fault.hint?.contains("Nothing was changed") == true)
    }
    #expect(try await index.codebases().isEmpty)
  }
}
