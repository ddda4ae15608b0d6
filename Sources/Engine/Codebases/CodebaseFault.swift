package import CodeModel

/// A codebase that cannot be indexed or searched.
package enum CodebaseFault: Error, Hashable, Sendable {
  case emptyPath
  case missing(path: String)
  case notDirectory(path: String)
  case unreadable(path: String)
  /// A search would have indexed a whole home folder or file system.
  case tooBroad(path: String)
  /// Nothing in the folder can be indexed; the reason says which rules and gates left it out.
  case nothingToIndex(path: String, reason: String)
  case notIndexed(path: String)
  /// A file that has no outline, with the reason why it is skipped.
  case notOutlined(path: String, reason: String)
  /// Code that was named and is not there, with names like it.
  case notInIndex(what: String, path: String, nearest: [String])
  /// The first batch of a first indexing is not committed yet.
  case stillIndexing(path: String)
  case tooManyCodebases(count: Int, countMax: Int)
}

extension CodebaseFault: UserFacingError {
  package var summary: String {
    switch self {
    case .emptyPath: "The path is empty"
    case .missing(let path): "Path '\(path)' does not exist"
    case .notDirectory(let path): "Path '\(path)' is a file, not a folder"
    case .unreadable(let path): "Path '\(path)' cannot be read: permission denied"
    case .tooBroad(let path): "'\(path)' is too broad to be indexed by the way"
    case .nothingToIndex(let path, let reason): "Nothing to index in '\(path)': \(reason)"
    case .notIndexed(let path): "'\(path)' is not indexed"
    case .notOutlined(let path, let reason): "'\(path)' has no outline; it is skipped: \(reason)"
    case .notInIndex(let what, let path, _): "The index of '\(path)' does not have \(what)"
    case .stillIndexing(let path): "'\(path)' is being indexed and nothing is searchable yet"
    case .tooManyCodebases(let count, let countMax):
      "\(count) folders are too many for one search, which takes up to \(countMax)"
    }
  }

  package var hint: String? {
    switch self {
    case .emptyPath: "Give the path of a folder"
    case .missing: "Check the spelling; relative paths start at the working directory"
    case .notDirectory(let path):
      "Give its folder: \(path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 })"
    case .unreadable: "Give yourself read permission, or choose another folder"
    case .tooBroad: "Name a project's folder, or index it all with apus index on the command line"
    case .nothingToIndex:
      "To bring ignored files back, write `!pattern` lines into an .apusignore file"
    case .notIndexed: "Index it first: apus index PATH"
    case .notOutlined: "Name a file of source text, or its folder"
    case .notInIndex(_, _, let nearest):
      nearest.isEmpty
        ? "Check the path; apus status tells which files are skipped, and apus similar - takes code"
        : "Did you mean \(nearest.prefix(3).joined(separator: ", "))?"
    case .stillIndexing: "Search again in a few seconds; the indexing status shows the progress"
    case .tooManyCodebases: "Name fewer, or a folder that holds several of them"
    }
  }

  package var fault: Fault { .user }
}
