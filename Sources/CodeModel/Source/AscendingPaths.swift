extension [RepositoryPath] {
  /// The paths of this list and another one, both ascending without repeats, in the same order.
  package func merged(with other: [RepositoryPath]) -> [RepositoryPath] {
    guard !isEmpty, !other.isEmpty else { return isEmpty ? other : self }
    var merged: [RepositoryPath] = []
    merged.reserveCapacity(count + other.count)
    var (left, right) = (0, 0)
    while left < count, right < other.count {
      if self[left] < other[right] {
        merged.append(self[left])
        left += 1
      } else {
        if self[left] == other[right] { left += 1 }
        merged.append(other[right])
        right += 1
      }
    }
    return merged + self[left...] + other[right...]
  }

  /// Whether a path is in this ascending list.
  package func hasAscending(_ path: RepositoryPath) -> Bool {
    let index = insertionIndex(of: path)
    return index < count && self[index] == path
  }

  /// Where a path stands in this ascending list, or would have to be put.
  package func insertionIndex(of path: RepositoryPath) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
