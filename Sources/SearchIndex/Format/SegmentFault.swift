package import CodeModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a segment could not be opened or written.
package enum SegmentFault: Error, Equatable {
  case unreadable(path: String, code: Int32)
  /// The file does not begin as a segment does.
  case notASegment(path: String)
  case unsupportedVersion(path: String, found: UInt32)
  /// The header, or a length it promises, does not hold.
  case damaged(path: String)
  case unwritable(path: String, code: Int32)
  /// The same file was given twice.
  case duplicateFile(RepositoryPath)
  /// Vectors of different lengths were given to one segment.
  case mixedDimensions(Int, Int)
}

extension SegmentFault: UserFacingError {
  package var summary: String {
    switch self {
    case .unreadable(let path, let code): "Cannot read the index file \(path): \(reason(code))"
    case .notASegment(let path): "\(path) is not an index file"
    case .unsupportedVersion(let path, let found):
      "\(path) has index format \(found), this version reads \(SegmentLayout.version)"
    case .damaged(let path): "The index file \(path) is cut off or damaged"
    case .unwritable(let path, let code): "Cannot write the index file \(path): \(reason(code))"
    case .duplicateFile(let path): "\(path) was given to one index file twice"
    case .mixedDimensions(let first, let second):
      "Vectors of \(first) and of \(second) dimensions were given to one index file"
    }
  }

  package var hint: String? {
    switch self {
    case .unreadable: "Check the permissions of the file and its folder"
    case .notASegment, .unsupportedVersion, .damaged:
      "It is derived data: delete it and run `apus index` to build it again"
    case .unwritable: "Check the free space and the permissions of the folder"
    case .duplicateFile, .mixedDimensions: nil
    }
  }

  package var fault: Fault {
    switch self {
    case .duplicateFile, .mixedDimensions: .bug
    default: .environment
    }
  }

  private func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
