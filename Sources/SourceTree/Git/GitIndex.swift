import CodeModel

/// The paths a repository tracks, read from its index file (versions 2 to 4).
///
/// A tracked file stays part of its repository even where an ignore rule names it.
struct GitIndex {
  /// All paths one after the other, in git's order.
  private var names: [UInt8] = []
  /// Where each path ends.
  private var ends: [Int] = []
  /// The file itself, and where each entry begins in it.
  private var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var hashCount = 20
  /// The file that holds the other half of a split index.
  private(set) var sharedIndexName: String?

  /// An index that tracks nothing.
  init() {}

  /// Nil when the bytes are not an index of a known version. `hashCount` is 20, or 32 in a
  /// repository whose objects are named by SHA-256.
  init?(parsing bytes: [UInt8], hashCount: Int) {
    guard var reader = GitIndexReader(bytes, hashCount: hashCount) else { return nil }
    names.reserveCapacity(bytes.count / 2)
    ends.reserveCapacity(reader.entryCount)
    starts.reserveCapacity(reader.entryCount)
    self.bytes = bytes
    self.hashCount = hashCount
    for _ in 0..<reader.entryCount {
      starts.append(reader.position)
      guard reader.appendName(to: &names, previous: previousRange) else { return nil }
      ends.append(names.count)
    }
    sharedIndexName = reader.sharedIndexName()
  }

  private var previousRange: Range<Int> { ends.isEmpty ? 0..<0 : range(ends.count - 1) }

  var count: Int { ends.count }

  /// Whether the path itself is tracked, as a file or as a submodule.
  func tracks(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    let index = firstIndex(notBefore: path, followedBy: nil)
    return index < ends.count && range(index).count == path.count
      && compare(index, path, nil) == 0
  }

  /// Whether the folder holds a tracked path at any depth, or is a submodule.
  func tracksAnything(in folder: UnsafeBufferPointer<UInt8>) -> Bool {
    if tracks(folder) { return true }
    let slash = UInt8(ascii: "/")
    let index = firstIndex(notBefore: folder, followedBy: slash)
    guard index < ends.count else { return false }
    let found = names[range(index)]
    return found.count > folder.count && found.starts(with: folder)
      && found[found.startIndex + folder.count] == slash
  }

  /// The position of a tracked file; nil for any other path.
  func position(of path: UnsafeBufferPointer<UInt8>) -> Int? {
    let index = firstIndex(notBefore: path, followedBy: nil)
    guard index < ends.count, range(index).count == path.count, compare(index, path, nil) == 0
    else { return nil }
    return index
  }

  func entry(at position: Int) -> GitIndexEntry? {
    let start = starts[position]
    return GitIndexEntry(bytes[start..<(start + 40 + hashCount + 2)])
  }

  func id(at position: Int) -> GitObjectID? {
    let start = starts[position] + 40
    return GitObjectID(bytes: Array(bytes[start..<(start + hashCount)]))
  }

  /// The last component of a tracked path.
  func name(at position: Int) -> [UInt8] {
    let path = names[range(position)]
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    return Array(slash.map { path[($0 + 1)...] } ?? path)
  }

  /// The paths that only one of the two has; both are in order, so one pass finds them.
  func difference(from other: GitIndex) -> [ArraySlice<UInt8>] {
    var difference: [ArraySlice<UInt8>] = []
    var (mine, others) = (0, 0)
    while mine < count || others < other.count {
      let own = mine < count ? names[range(mine)] : nil
      let foreign = others < other.count ? other.names[other.range(others)] : nil
      if let own, let foreign, own == foreign {
        (mine, others) = (mine + 1, others + 1)
      } else if let own, foreign.map({ own.lexicographicallyPrecedes($0) }) ?? true {
        difference.append(own)
        mine += 1
      } else if let foreign {
        difference.append(foreign)
        others += 1
      }
    }
    return difference
  }

  private func range(_ index: Int) -> Range<Int> {
    (index > 0 ? ends[index - 1] : 0)..<ends[index]
  }

  private func firstIndex(
    notBefore path: UnsafeBufferPointer<UInt8>, followedBy last: UInt8?
  ) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if compare(middle, path, last) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The order of a tracked path and a given one, as bytes.
  private func compare(
    _ index: Int, _ path: UnsafeBufferPointer<UInt8>, _ last: UInt8?
  ) -> Int {
    let found = range(index)
    let count = path.count + (last == nil ? 0 : 1)
    for offset in 0..<min(found.count, count) {
      let expected = offset < path.count ? path[offset] : last ?? 0
      let difference = Int(names[found.lowerBound + offset]) - Int(expected)
      if difference != 0 { return difference }
    }
    return found.count - count
  }
}
