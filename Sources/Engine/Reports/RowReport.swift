import Indexing
import Storage

/// What a run did about the rows that a service keeps.
package struct RowReport: Hashable, Sendable {
  package let destination: RowDestination
  /// Files whose chunks were sent, and those chunks.
  package let filesSent: Int
  package let rowsSent: Int
  /// Files that were there already, sent for another view or by another machine.
  package let filesFound: Int
  package let filesRemoved: Int
  /// Who else writes the codebase, so that nothing was sent; nil for nobody.
  package let otherWriter: String?

  init(_ report: ReplicaReport, _ destination: RowDestination) {
    self.destination = destination
    filesSent = report.filesSent
    rowsSent = report.rowsSent
    filesFound = report.filesFound
    filesRemoved = report.filesRemoved
    otherWriter = report.otherWriter?.owner
  }
}
