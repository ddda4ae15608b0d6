/// Finds what somebody most likely meant who wrote a name that does not exist.
struct NearestName {
  private let names: [String]

  init(among names: [String]) {
    self.names = names
  }

  /// Nil when every name is too different. A name with the right last part in the wrong section is
  /// meant too.
  func name(to wrong: String) -> String? {
    let last = wrong.split(separator: ".").last.map(String.init) ?? wrong
    let sameKey = names.filter { $0.hasSuffix(".\(last)") }
    if sameKey.count == 1 { return sameKey.first }
    let scored = names.map { (name: $0, distance: distance(wrong, $0)) }
    guard let best = scored.min(by: { $0.distance < $1.distance }),
      best.distance <= max(2, wrong.count / 3)
    else { return nil }
    return best.name
  }

  /// Levenshtein's distance over characters of bounded names.
  private func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.prefix(Self.comparedCountMax))
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (character == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }

  private static let comparedCountMax = 80
}
