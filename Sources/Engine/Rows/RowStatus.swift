import CodeModel
import Storage

/// What a service keeps of a codebase.
package struct RowStatus: Sendable {
  package let destination: RowDestination
  /// Files of the view whose rows are there; nil when that could not be asked.
  package let fileCount: Int?
  /// Why the service cannot be used now.
  package let problem: String?
}

extension CodeIndex {
  private static let statusPatienceSeconds = 5.0

  func rowStatus(of codebase: CodebaseRecord) async throws -> RowStatus? {
    guard let destination = rowService?.destination else { return nil }
    do {
      let counted = try await withPatience(Self.statusPatienceSeconds) { [self] in
        try await replicatedFileCount(of: codebase)
      }
      let late = RowStoreFault.late(
        address: destination.address, seconds: Int(Self.statusPatienceSeconds))
      return RowStatus(
        destination: destination, fileCount: counted, problem: counted == nil ? late.summary : nil)
    } catch let fault as RowStoreFault {
      return RowStatus(destination: destination, fileCount: nil, problem: fault.summary)
    }
  }
}
