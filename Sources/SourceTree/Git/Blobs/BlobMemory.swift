import CodeModel
import ContentHashing

/// What is known of git's blobs during one scan, and what the scan adds to it.
struct BlobMemory {
  private let known: any KnownBlobs
  /// Asked for already, with nil where nothing was known.
  private var asked: [NamedBlob: BlobFacts?] = [:]
  private(set) var learned: [NamedBlob: BlobFacts] = [:]

  init(_ known: any KnownBlobs) {
    self.known = known
  }

  func hasAsked(for blob: NamedBlob) -> Bool { asked[blob] != nil || learned[blob] != nil }

  /// Asks for several at once, which costs little more than asking for one.
  mutating func ask(for blobs: [NamedBlob]) {
    let found = known.facts(of: blobs)
    for blob in blobs { asked[blob] = .some(found[blob]) }
  }

  func facts(of blob: NamedBlob) -> BlobFacts? {
    learned[blob] ?? asked[blob] ?? nil
  }

  /// Remembers what reading a blob found, unless that holds for its place only.
  mutating func learn(_ blob: NamedBlob, _ judgement: FileJudge.Judgement, size: Int) {
    guard judgement.holdsEverywhere else { return }
    learned[blob] = BlobFacts(size: Int64(size), outcome: judgement.outcome)
  }
}
