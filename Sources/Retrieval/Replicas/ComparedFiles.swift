import CodeModel
import SearchIndex
import Storage

/// The files whose chunks are compared with a query by what they mean.
struct ComparedFiles {
  /// Nil for all.
  let filter: FileFilter?
  let notice: String?

  /// Asks the service that keeps the codebase's rows; without one, or where it fails, all accepted files
  /// are compared.
  ///
  /// - Parameters:
  ///   - accepted: The files that may be results; nil for all.
  ///   - lexicalCandidates: What the lexical leg puts forward: to be compared whatever the service says.
  init(
    _ plan: QueryPlan, _ scoring: LegScoring, _ accepted: FileFilter?, in scope: SearchScope,
    lexicalCandidates: () -> [DocumentReference]
  ) async throws {
    // Few files that were named are compared here sooner than asked for.
    guard let replica = scope.replica, let vector = scoring.vector, scope.filter.paths == nil else {
      (filter, notice) = (accepted, nil)
      return
    }
    do {
      let found = try await ReplicaSearch(
        replica: replica, reader: scope.reader, filter: scope.filter, accepted: accepted
      ).files(plan, vector)
      let others = lexicalCandidates().map(scope.reader.file(of:))
      (filter, notice) = (scope.reader.fileFilter(of: found + others), nil)
    } catch RowStoreFault.cancelled {
      throw CancellationError()
    } catch let fault as RowStoreFault {
      (filter, notice) = (accepted, fault.searchNotice)
    }
  }
}
