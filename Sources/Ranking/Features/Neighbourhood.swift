import CodeModel

/// What candidates say of each other: by their directories, their tests and their versions.
struct Neighbourhood {
  private let evidence: SearchEvidence
  /// Scores by the features that each file has of itself, without and with what its kind costs.
  private let bareScores: [Double]
  private let scores: [Double]
  private let isTest: [Bool]

  /// Files whose first scores count for their directories.
  private static let leaderCount = 10

  /// - Parameter paths: What kind of file each is.
  init(_ evidence: SearchEvidence, _ features: [FeatureVector], paths: [PathPenalty]) {
    self.evidence = evidence
    isTest = paths.map(\.isTest)
    let weights = evidence.query.isSymbol ? RankingWeights.firstSymbol : .firstDescription
    bareScores = features.map(weights.sum(of:))
    scores = zip(bareScores, paths).map { $0 * $1.multiplier }
  }

  func complete(_ features: inout [FeatureVector]) {
    let directories = directoryShares()
    let tests = testScores()
    let versions = oldVersions()
    for index in features.indices {
      features[index][.directoryShare] = directories[index]
      features[index][.tested] = tests[index]
      features[index][.oldVersion] = versions[index] ? 1 : 0
    }
  }

  private func directoryShares() -> [Double] {
    let leaders = scores.indices.sorted {
      (scores[$1], evidence.files[$0].path) < (scores[$0], evidence.files[$1].path)
    }
    var sums: [RepositoryPath?: Double] = [:]
    for index in leaders.prefix(Self.leaderCount) {
      sums[evidence.files[index].path.parent, default: 0] += scores[index]
    }
    let greatest = sums.values.max() ?? 0
    return evidence.files.map { file in
      greatest > 0 ? (sums[file.path.parent] ?? 0) / greatest : 0
    }
  }

  /// For each file that is no test, how well the best test of its name fits.
  private func testScores() -> [Double] {
    var best: [String: Double] = [:]
    for index in evidence.files.indices where isTest[index] {
      let subject = evidence.files[index].stemParts.map(\.text)
        .filter { !Self.testWords.contains($0) }.joined()
      best[subject] = max(best[subject] ?? 0, bareScores[index])
    }
    let greatest = bareScores.max() ?? 0
    return evidence.files.indices.map { index in
      guard !isTest[index], greatest > 0 else { return 0 }
      let stem = evidence.files[index].stemParts.map(\.text).joined()
      return (best[stem] ?? 0) / greatest
    }
  }

  private static let testWords: Set<String> = ["test", "tests", "spec", "specs", "unit", "case"]

  /// Whether a file lies below `v3` while another lies below `v4` beside it, and the query names
  /// neither.
  private func oldVersions() -> [Bool] {
    let places = evidence.files.map { VersionPlace($0.path) }
    var latest: [ArraySlice<UInt8>: Int] = [:]
    for place in places.compactMap(\.self) {
      latest[place.folder] = max(latest[place.folder] ?? 0, place.version)
    }
    return places.map { place in
      guard let place, !evidence.query.runs.contains("v\(place.version)") else { return false }
      return place.version < latest[place.folder] ?? 0
    }
  }
}

/// The first directory of a path that is a version, as `v3`.
private struct VersionPlace {
  let folder: ArraySlice<UInt8>
  let version: Int

  init?(_ path: RepositoryPath) {
    var start = 0
    for end in path.bytes.indices where path.bytes[end] == UInt8(ascii: "/") {
      defer { start = end + 1 }
      guard path.bytes[start] == UInt8(ascii: "v"),
        let version = Int(String(decoding: path.bytes[(start + 1)..<end], as: UTF8.self))
      else { continue }
      folder = path.bytes[..<start]
      self.version = version
      return
    }
    return nil
  }
}
