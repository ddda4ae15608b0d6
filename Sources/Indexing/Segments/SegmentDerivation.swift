import CodeModel
import ContentHashing
import Embedding
import SourceTree
import Storage

/// What the documents of a segment are derived with beside their content.
///
/// Vectors of different tables cannot be compared, and files may be judged otherwise than before, so
/// a segment's name tells what made it, and segments made by something else are rebuilt.
struct SegmentDerivation: Sendable {
  /// The end of a segment's name.
  let suffix: String

  /// - Parameter identity: Names the table of static vectors and the way files are judged.
  init(identity: String) {
    let digest = ContentHash(hashing: Array(identity.utf8)).hexadecimal.prefix(8)
    suffix = "\(digest).segment"
  }

  /// What this version derives segments with.
  ///
  /// - Parameter variant: Names what settings change of it; empty for nothing.
  init(staticTable: StaticTokenTable, variant: String = "") {
    let usual = "\(staticTable.identity), files as of \(SourceTreeScanner.version)"
    self.init(identity: variant.isEmpty ? usual : "\(usual), \(variant)")
  }

  /// What made all of these; nil when there is none or they were derived differently.
  init?(_ records: [SegmentRecord]) {
    let suffixes = Set(
      records.map { $0.name.split(separator: "-", maxSplits: 2).last.map(String.init) ?? "" })
    guard let suffix = suffixes.first, suffixes.count == 1 else { return nil }
    self.suffix = suffix
  }

  func made(_ record: SegmentRecord) -> Bool { record.name.hasSuffix(suffix) }
}
