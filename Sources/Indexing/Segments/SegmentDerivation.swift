import CodeModel
import ContentHashing
import Storage

/// What the documents of a segment are derived with beside their content.
///
/// Vectors of different tables cannot be compared, so a segment's name tells which one made it, and
/// segments of another are rebuilt.
struct SegmentDerivation: Sendable {
  /// The end of a segment's name.
  let suffix: String

  /// - Parameter identity: Names the table of static vectors.
  init(identity: String) {
    let digest = ContentHash(hashing: Array(identity.utf8)).hexadecimal.prefix(8)
    suffix = "\(digest).segment"
  }

  func made(_ record: SegmentRecord) -> Bool { record.name.hasSuffix(suffix) }
}
