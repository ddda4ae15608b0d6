import CodeModel
import ContentHashing
package import Storage

/// A pack that was read once from end to end and found whole.
///
/// Entries are read from the file when they are asked for, and their hashes are checked again.
package final class PackReader: Sendable {
  struct Place {
    let offset: Int
    let byteCount: Int
    let hash: ContentHash
  }

  let path: String
  /// What the pack says of itself.
  package let header: PackHeader
  /// Of its entries, in their order.
  package let keys: [AnalysisKey]
  private let places: [AnalysisKey: Place]
  /// Where the vector of a text is: the key of its content and the position of its chunk.
  private let vectorPlaces: [ContentHash: (key: AnalysisKey, ordinal: Int)]
  private let file: PackFile

  /// Reads the whole file; memory grows with the number of entries, not with what they claim.
  package init(path: String) throws(PackFault) {
    self.path = path
    file = try PackFile(path: path)
    var scan = PackScan(file)
    header = try scan.header()
    var keys: [AnalysisKey] = []
    var places: [AnalysisKey: Place] = [:]
    var vectorPlaces: [ContentHash: (key: AnalysisKey, ordinal: Int)] = [:]
    while let (place, payload) = try scan.next() {
      guard let entry = PackEntry(decoding: payload, dimension: header.dimension) else {
        throw .damaged(path: path, detail: "an entry cannot be read")
      }
      guard places.updateValue(place, forKey: entry.key) == nil else {
        throw .damaged(path: path, detail: "it holds a content twice")
      }
      keys.append(entry.key)
      for ordinal in entry.vectors.keys {
        vectorPlaces[entry.textHashes[ordinal]] = (entry.key, ordinal)
      }
    }
    self.keys = keys
    self.places = places
    self.vectorPlaces = vectorPlaces
  }

  var vectorCount: Int { vectorPlaces.count }

  func holds(_ key: AnalysisKey) -> Bool { places[key] != nil }

  /// The entry of a key; nil when there is none or the file was changed meanwhile.
  package func entry(for key: AnalysisKey) -> PackEntry? {
    guard let place = places[key],
      let payload = try? file.bytes(at: place.offset, count: place.byteCount),
      ContentHash(hashing: payload) == place.hash
    else { return nil }
    return PackEntry(decoding: payload, dimension: header.dimension)
  }

  /// The vector of a text; nil when there is none, or it is no unit vector.
  func vector(of text: ContentHash) -> [Float]? {
    guard let place = vectorPlaces[text],
      let numbers = entry(for: place.key)?.vectors[place.ordinal]
    else { return nil }
    let vector = UnitVector.decoded(numbers)
    return UnitVector.isUnit(vector) ? vector : nil
  }
}
