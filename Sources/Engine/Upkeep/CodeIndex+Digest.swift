import SQLiteStorage
import SearchIndex
import Storage
package import Upkeep

extension CodeIndex {
  /// What every codebase's index says, by root; see `CodebaseDigest`.
  ///
  /// Throws `StorageFault`, and `SegmentFault` for a segment that is gone or damaged.
  package func digests() async throws -> [CodebaseDigest] {
    try await BlockingWork.run { [self] in
      try store.audit { snapshot in
        try snapshot.codebases().map { codebase in
          try CodebaseDigester(codebase, in: snapshot, folder: folder(of: codebase.id)).digest()
        }
      }
    }
  }
}
