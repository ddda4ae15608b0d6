package import CodeModel
package import CodeSyntax
package import SourceTree
package import Storage

/// The contents of a tree, by what their analyses are stored under.
package struct HeldContent {
  private let source: any TreeSource
  private let rows: RecordRows

  package init(source: any TreeSource, analyser: SourceAnalyser) {
    self.source = source
    rows = RecordRows(analyser: analyser)
  }

  /// Those that are asked for, each once with one of its paths, in the order of the paths.
  package func keys(
    where isAskedFor: (AnalysisKey) -> Bool
  ) throws(SourceTreeFault) -> [(key: AnalysisKey, path: RepositoryPath)] {
    let scan = try source.scan(previous: [], focus: nil, observer: ScanObserver())
    var seen: Set<AnalysisKey> = []
    var held: [(key: AnalysisKey, path: RepositoryPath)] = []
    for record in scan.records {
      guard let key = rows.key(of: record), isAskedFor(key), seen.insert(key).inserted else {
        continue
      }
      held.append((key, record.path))
    }
    return held
  }
}
