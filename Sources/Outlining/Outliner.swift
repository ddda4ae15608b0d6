package import CodeModel

/// Makes outlines.
package struct Outliner: Sendable {
  /// Nil shows everything.
  private let budget: OutlineBudget?

  package init(budget: OutlineBudget?) {
    self.budget = budget
  }

  /// The outline of one file.
  package func outline(of file: OutlinedFile) -> Outline {
    let forest = OutlineForest(file: file, pathCharactersMax: pathCharactersMax)
    return outline(of: [file], full: forest, coarser: EmptyCollection())
  }

  /// The outline of the files of a folder, which is empty for the root.
  ///
  /// Where not even the names of all folders inside fit, the deepest are shown as part of those
  /// around them.
  package func outline(of files: [OutlinedFile], in folder: RepositoryPath) -> Outline {
    let files = files.sorted { $0.path < $1.path }
    let deepest = files.map(\.path.folderCount).max() ?? 0
    let own = folder.bytes.isEmpty ? 0 : folder.folderCount + 1
    let coarser = (own..<max(own, deepest)).reversed().lazy.map { depth in
      forest(of: files, folderDepth: depth, hasSymbols: false)
    }
    let full = forest(of: files, folderDepth: deepest, hasSymbols: true)
    return outline(of: files, full: full, coarser: coarser)
  }

  private var pathCharactersMax: Int { budget?.pathCharactersMax ?? Int.max }

  private func forest(
    of files: [OutlinedFile], folderDepth: Int, hasSymbols: Bool
  ) -> OutlineForest {
    OutlineForest(
      files: files, folderDepth: folderDepth, hasSymbols: hasSymbols,
      pathCharactersMax: pathCharactersMax)
  }

  /// As much as fits of the first forest of which anything does.
  private func outline(
    of files: [OutlinedFile], full: OutlineForest, coarser: some Sequence<OutlineForest>
  ) -> Outline {
    let everything = OutlineFit(everythingOf: full).outline(
      of: files, tokenCountMax: budget?.tokenCount)
    guard let budget, everything.text.utf8.count > budget.byteCount else { return everything }
    let room = budget.byteCount - remarkByteCountMax(files, budget)
    let fit =
      OutlineFit(full, byteCountMax: room)
      ?? coarser.lazy.compactMap { OutlineFit($0, byteCountMax: room) }.first
    guard let fit else {
      preconditionFailure("the least budget has room for one line and a remark")
    }
    return fit.outline(of: files, tokenCountMax: budget.tokenCount)
  }

  /// Bytes of the longest remark there can be on what is left out.
  private func remarkByteCountMax(_ files: [OutlinedFile], _ budget: OutlineBudget) -> Int {
    let symbolCount = files.reduce(1) { $0 + ($1.content?.symbols.count ?? 0) }
    var omissions = OutlineOmissions()
    omissions.summaryCount = symbolCount + 1
    omissions.signatureCount = symbolCount + 1
    omissions.symbolCount = symbolCount + 1
    omissions.fileCount = files.count + 1
    let remark = omissions.sentence(tokenCountMax: budget.tokenCount, hasMarks: true)
    return (remark ?? "").utf8.count + 1
  }
}
