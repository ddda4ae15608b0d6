import CodeModel

/// The files of a work tree that are as git checked them out, with the blobs they came from.
///
/// A file in the work tree is not always the blob byte for byte: git may convert line ends, or run
/// it through a filter. Whoever asks compares the sizes of file and blob, which tells all of git's
/// own conversions; where the user set up filters, nothing is taken for granted.
final class GitCheckout {
  private let index: GitIndex
  /// When the index file was written.
  private let writtenNanoseconds: Int64
  private let baseCount: Int
  /// Blobs to name ahead the next time.
  private var aheadCount = 0

  private static let aheadCountMax = 1_023

  /// Nil when the index cannot be relied on for this.
  ///
  /// - Parameter baseCount: The length, in the walk's paths, of the repository's top folder with its
  ///   final slash.
  init?(_ index: GitIndex, writtenNanoseconds: Int64, top: LocalPath, baseCount: Int) {
    // Half of a split index may hide what the other half says.
    guard index.count > 0, index.sharedIndexName == nil, !Self.hasFilters(top) else { return nil }
    self.index = index
    self.writtenNanoseconds = writtenNanoseconds
    self.baseCount = baseCount
  }

  struct Entry {
    let id: GitObjectID
    fileprivate let position: Int
  }

  /// The blob of a file whose state is that of its checkout.
  func entry(of path: [UInt8], _ fingerprint: FileFingerprint) -> Entry? {
    let position = path[baseCount...].withUnsafeBufferPointer { index.position(of: $0) }
    guard let position, let entry = index.entry(at: position), entry.describes(fingerprint),
      // Git calls the others racily clean: written at the time of the index or after it.
      entry.modifiedNanoseconds < writtenNanoseconds
    else { return nil }
    return Entry(id: entry.id, position: position)
  }

  /// Blobs of the files that follow, which a walk will ask for next if it has to ask for many: each
  /// call names twice as many as the one before.
  func blobs(after entry: Entry) -> [NamedBlob] {
    let following = (entry.position + 1)..<min(index.count, entry.position + 1 + aheadCount)
    aheadCount = min(2 * aheadCount + 1, Self.aheadCountMax)
    return following.compactMap { position in
      index.id(at: position).map { NamedBlob(id: $0, name: index.name(at: position)) }
    }
  }

  /// Whether a filter beside that of git-lfs, which changes sizes, may turn blobs into other
  /// content. Without an answer from git there may be one.
  private static func hasFilters(_ top: LocalPath) -> Bool {
    let arguments = [
      "config", "--null", "--name-only", "--get-regexp", "^filter\\..*\\.(smudge|process)$",
    ]
    guard let outcome = try? GitProgram(folder: top.text).outcome(arguments) else { return true }
    // 1 says that there is no such setting.
    guard outcome.status == 0 else { return outcome.status != 1 }
    return outcome.output.split(separator: 0).contains { name in
      !name.starts(with: Array("filter.lfs.".utf8))
    }
  }
}
