import Foundation
import Testing

/// Checking, repairing, collecting and sharing an index from the command line.
@Suite struct UpkeepTests {
  private static let sample = """
    //- /a.py
    def alpha(): pass
    //- /src/b.py
    def beta(): pass
    """

  private struct Verification: Decodable {
    struct Finding: Decodable {
      let kind: String
      let subject: String
    }
    struct Repair: Decodable {
      let findingCount: Int
      let actions: [String]
    }
    let clean: Bool
    let findings: [Finding]
    let repair: Repair?
  }

  private struct Digest: Decodable {
    let root: String
    let digest: String
  }

  private struct Import: Decodable {
    let contentsTaken: Int
    let vectorsTaken: Int
    let index: IndexJSON
  }

  @Test func `damage ends a check with 2, and a repair with 0`() async throws {
    let sandbox = try Sandbox(Self.sample)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    let digest = try await sandbox.apus("verify", "--digest")
    try await sandbox.apus("verify").expectFound()
    let segments = "\(sandbox.home)/segments/1"
    for name in try FileManager.default.contentsOfDirectory(atPath: segments) {
      try FileManager.default.removeItem(atPath: "\(segments)/\(name)")
    }
    let outcome = try await sandbox.apus("verify", "--json")
    #expect(outcome.code == 2)
    let found: Verification = try outcome.decoded()
    #expect(found.findings.map(\.kind) == ["segment"] && found.repair == nil)
    let text = try await sandbox.apus("verify")
    #expect(text.code == 2 && text.output.contains("apus verify --repair"), "\(text)")

    let repair: Verification = try await sandbox.apus("verify", "--repair", "--json").decoded()
    #expect(repair.clean && repair.repair?.findingCount == 1)
    try await sandbox.apus("verify").expectFound()
    #expect(try await sandbox.apus("verify", "--digest").output == digest.output)
    try await sandbox.apus("search", "beta", "--no-refresh").expectFound()
  }

  @Test func `a pack makes an index of another home without a parse`() async throws {
    let sandbox = try Sandbox(Self.sample)
    try await sandbox.apus("index").expectFound()
    let pack = "\(sandbox.folder)/sample.pack"
    try await sandbox.apus("export", ".", pack).expectFound()
    let other = ["APUS_HOME": sandbox.otherHome]
    let report: Import = try await sandbox.apus("import", pack, "--json", environment: other)
      .decoded()
    #expect((report.contentsTaken, report.vectorsTaken) == (2, 2))
    #expect((report.index.filesAdded, report.index.filesAnalysed) == (2, 0))
    let digests: [[Digest]] = [
      try await sandbox.apus("verify", "--digest", "--json").decoded(),
      try await sandbox.apus("verify", "--digest", "--json", environment: other).decoded(),
    ]
    #expect(digests[0].map(\.digest) == digests[1].map(\.digest))
    #expect(digests[0].map(\.root) == [sandbox.project])
  }

  @Test func `a damaged pack is refused with its reason`() async throws {
    let sandbox = try Sandbox(Self.sample)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    let pack = "\(sandbox.folder)/sample.pack"
    try await sandbox.apus("export", ".", pack).expectFound()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: pack))
    bytes[bytes.count / 2] ^= 4
    try bytes.write(to: URL(fileURLWithPath: pack))
    try await sandbox.apus("import", pack, environment: ["APUS_HOME": sandbox.otherHome])
      .expectError(naming: pack, "damaged", "Nothing was changed")
    try await sandbox.apus("import", "\(sandbox.project)/a.py")
      .expectError(naming: "a.py is not an index pack", "apus export")
  }

  @Test func `garbage goes and the rest answers`() async throws {
    let sandbox = try Sandbox(Self.sample)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    try sandbox.write("a.py", "def other(): pass\n")
    try await sandbox.apus("index", "--no-vectors").expectFound()
    let outcome = try await sandbox.apus("gc")
    #expect(outcome.code == 0 && outcome.output.hasPrefix("Removed 1 contents"), "\(outcome)")
    try await sandbox.apus("verify").expectFound()
    try await sandbox.apus("search", "other").expectFound()
  }

  @Test func `a status says why an index is stale`() async throws {
    let sandbox = try Sandbox(Self.sample)
    try await sandbox.apus("index", "--no-vectors").expectFound()
    try sandbox.write("c.py", "def gamma(): pass\n")
    let text = try await sandbox.apus("status")
    #expect(text.output.contains("files since the last sync: 1 added (c.py)"), "\(text)")
    #expect(text.output.contains("words and names not current"), "\(text)")
    let json = try await sandbox.apus("status", "--json")
    #expect(json.output.contains("\"lexical_current\" : false"), "\(json)")
    let asItIs = try await sandbox.apus("search", "alpha", "--no-refresh")
    #expect(asItIs.error.contains("later changes were not looked for"), "\(asItIs)")
  }
}
