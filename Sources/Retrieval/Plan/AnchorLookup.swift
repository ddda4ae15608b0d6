import CodeModel
import SearchIndex

/// The files of a codebase that a written path may mean.
struct AnchorLookup {
  /// By path; all share the same number of components with the anchor.
  let files: [FileReference]
  /// How much of the path they share, less where several do, in 0...1.
  let completeness: Double
  /// Whether a file of the codebase is meant rather than one of the same name elsewhere.
  var isSure: Bool { completeness >= Self.sureMin }

  init(_ anchor: PathAnchor, in reader: IndexReader) {
    let wanted = anchor.components
    let name = wanted[wanted.count - 1]
    var paths = reader.files(named: name)
    let isExact = !paths.isEmpty
    if !isExact { paths = reader.files(withStem: Self.stem(name)) }
    let shares = paths.map { Self.sharedCount(wanted, $0, byStem: !isExact) }
    let most = shares.max() ?? 0
    // Two words with a slash between them are seldom a path.
    guard most > (FileNames.isFileName(name) ? 0 : 1) else {
      (files, completeness) = ([], 0)
      return
    }
    let best = zip(paths, shares).filter { $0.1 == most }.map(\.0)
    files = best.compactMap { reader.file(at: $0) }
    let whole = best.allSatisfy { Self.componentCount($0) == most }
    completeness =
      Self.completeness(most, of: wanted, isWholeFile: whole)
      * (isExact ? 1 : Self.otherExtensionFactor) / Double(best.count).squareRoot()
  }

  private static func completeness(
    _ shared: Int, of wanted: [String], isWholeFile: Bool
  ) -> Double {
    if shared == wanted.count { return 1 }
    let isElsewhere = wanted.contains { foreignFolders.contains($0) }
    // Only the name is shared, and the folder that was written is another.
    if shared == 1 { return isElsewhere ? 0.1 : isWholeFile ? 0.5 : 0.25 }
    return isWholeFile ? 1 : shared == 2 ? 0.8 : 0.9
  }

  /// Components at the end that both paths have.
  private static func sharedCount(
    _ wanted: [String], _ path: RepositoryPath, byStem: Bool
  ) -> Int {
    let components = path.bytes.split(separator: UInt8(ascii: "/"))
    var count = 0
    for (left, right) in zip(wanted.reversed(), components.reversed()) {
      let isSame = left.utf8.elementsEqual(right) || byStem && count == 0
      guard isSame else { break }
      count += 1
    }
    return count
  }

  private static func componentCount(_ path: RepositoryPath) -> Int {
    path.bytes.count { $0 == UInt8(ascii: "/") } + 1
  }

  private static func stem(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  private static let sureMin = 0.5
  /// A compiled or renamed file has another extension than its source.
  private static let otherExtensionFactor = 0.5
  private static let foreignFolders: Set<String> = [
    "node_modules", "site-packages", "dist-packages", "rustc", "registry", "gems",
  ]
}
