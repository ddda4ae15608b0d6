import CodeModel

/// What files are called now, while their history is read backwards.
///
/// Commits of branches come among each other, and two branches may give a file its new name at
/// different times. So a name that a file was given keeps standing for it in older commits, too.
struct FileNames {
  private var present: [RepositoryPath: RepositoryPath] = [:]

  /// The present name of what a commit calls so.
  func present(_ path: RepositoryPath) -> RepositoryPath { present[path] ?? path }

  /// Goes behind a commit that renamed files.
  mutating func goBehind(_ renames: [HistoryRename]) {
    guard !renames.isEmpty else { return }
    let pairs = renames.map { (former: $0.former, present: present($0.later)) }
    for pair in pairs { present[pair.former] = pair.present }
  }
}
