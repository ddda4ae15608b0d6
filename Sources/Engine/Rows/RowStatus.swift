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
  func rowStatus(of codebase: CodebaseRecord) async throws -> RowStatus? {
    guard let rowService else { return nil }
    let destination = rowService.destination
    do {
      let counted = try await withPatience(Self.rowPatienceSeconds) { [self] in
        try await replicatedFileCount(of: codebase)
      }
      return RowStatus(
        destination: destination, fileCount: counted,
        problem: counted == nil ? rowService.lateness.summary : nil)
    } catch let fault as RowStoreFault {
      return RowStatus(destination: destination, fileCount: nil, problem: fault.summary)
    }
  }
}
