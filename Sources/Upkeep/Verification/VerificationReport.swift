/// What a check of a store looked at and found.
package struct VerificationReport: Hashable, Sendable {
  /// Findings of a kind that are kept; further ones are only counted.
  package static let findingsOfKindMax = 20

  package private(set) var findings: [Finding] = []
  private var counts: [Finding.Kind: Int] = [:]
  package var codebaseCount = 0
  package var fileCount = 0
  package var analysisCount = 0
  package var chunkCount = 0
  package var treeNodeCount = 0
  package var segmentCount = 0
  package var vectorCount = 0
  /// Bytes of text whose hashes were computed.
  package var textByteCount = 0

  package init() {}

  package var isClean: Bool { counts.isEmpty }

  /// How many there are, those not kept among them.
  package var findingCount: Int { counts.values.reduce(0, +) }

  package func count(of kind: Finding.Kind) -> Int { counts[kind] ?? 0 }

  package mutating func add(_ finding: Finding) {
    counts[finding.kind, default: 0] += 1
    if count(of: finding.kind) <= Self.findingsOfKindMax { findings.append(finding) }
  }
}
