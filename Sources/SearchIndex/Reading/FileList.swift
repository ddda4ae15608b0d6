import CodeModel

/// Live files of each segment of a reader, ascending, to be given out as paths in one order.
struct FileList {
  private let live: FileBitmap
  private(set) var ordinals: [Int] = []

  init(live: FileBitmap) {
    self.live = live
  }

  /// Takes in a file of the segment unless it is dead or was the last one taken in.
  @inline(__always)
  mutating func append(_ file: Int) {
    if ordinals.last != file, live.contains(file) { ordinals.append(file) }
  }
}

extension IndexReader {
  /// The paths of the files that `find` takes in of each segment, in any order; each once, by path.
  func paths(_ find: (Part, inout FileList) -> Void) -> [RepositoryPath] {
    let runs = parts.map { part in
      var files = FileList(live: part.live)
      find(part, &files)
      return files.ordinals.sortedOnce().map { part.segment.path(ofFile: $0) }
    }
    return runs.filter { !$0.isEmpty }.mergedInPairs()
  }
}

extension [Int] {
  /// Ascending and without repeats; costs little where that is so already.
  fileprivate func sortedOnce() -> [Int] {
    guard !zip(self, dropFirst()).allSatisfy({ $0 < $1 }) else { return self }
    var distinct: [Int] = []
    for number in sorted() where distinct.last != number { distinct.append(number) }
    return distinct
  }
}

extension [[RepositoryPath]] {
  /// Joins ascending runs, of which no two share a path.
  fileprivate func mergedInPairs() -> [RepositoryPath] {
    var runs = self
    while runs.count > 1 {
      var joined = stride(from: 0, to: runs.count - 1, by: 2).map {
        runs[$0].merged(with: runs[$0 + 1])
      }
      if !runs.count.isMultiple(of: 2) { joined.append(runs[runs.count - 1]) }
      runs = joined
    }
    return runs.first ?? []
  }
}
