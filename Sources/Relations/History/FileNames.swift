import CodeModel

/// What files are called now, while their history is read backwards.
struct FileNames {
  /// Empty for a name that belonged to a file which is no more.
  private var present: [RepositoryPath: RepositoryPath?] = [:]

  /// The present name of what a commit calls so; nil for a file that gave the name up to another.
  func present(_ path: RepositoryPath) -> RepositoryPath? { present[path] ?? path }

  /// Goes behind a commit that renamed files. What was called like the new name before it was
  /// another file.
  mutating func goBehind(_ renames: [HistoryRename]) {
    guard !renames.isEmpty else { return }
    let pairs = renames.map { (former: $0.former, present: present($0.later)) }
    for rename in renames { present.updateValue(nil, forKey: rename.later) }
    for pair in pairs { present.updateValue(pair.present, forKey: pair.former) }
  }
}
