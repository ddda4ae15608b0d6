import Foundation

/// The layout of an index pack. All integers are little-endian.
///
///     magic "APUSPCK\n"
///     format           u32
///     header length    u32, then the header: JSON
///     SHA-256          of all before
///     entries          each: length u32, above 0; payload; SHA-256 of the payload
///     end              0 as u32; number of entries u64; SHA-256 over the hash of the header and
///                      those of the entries, in order
///
/// Payload of an entry:
///
///     content hash     32 bytes
///     language         u32 length, UTF-8
///     version          i64, the analyser's
///     chunks           u32
///     text hashes      32 bytes a chunk
///     vectors          a byte a chunk, 1 where one follows; then those that there are, in half
///                      precision
///     analysis         the rest, as `AnalysisWire` writes it
enum PackFormat {
  static let magic = Array("APUSPCK\n".utf8)
  /// Changes with this layout and with that of `AnalysisWire`.
  static let version: UInt32 = 2
  static let headerByteCountMax = 65_536
  /// Files above a few megabytes are not indexed, so no entry comes near.
  static let entryByteCountMax = 64 << 20
  static let languageByteCountMax = 256
}

/// What a pack says of itself.
package struct PackHeader: Codable, Hashable, Sendable {
  /// `SourceAnalyser.version` of whoever made it.
  package var analyserVersion: Int
  /// Identity of the model its vectors are of; nil when it has none.
  package var model: String?
  /// Numbers of a vector.
  package var dimension: Int
}

extension PackHeader {
  /// The beginning of a file, up to its hash.
  var encoded: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(self) else {
      preconditionFailure("numbers and a name can be encoded")
    }
    var bytes = PackFormat.magic
    bytes.append(PackFormat.version)
    bytes.append(UInt32(json.count))
    return bytes + json
  }
}
