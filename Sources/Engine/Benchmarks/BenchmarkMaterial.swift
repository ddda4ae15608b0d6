package import CodeModel

/// What a codebase says of itself, from which questions with known answers can be made.
package struct BenchmarkMaterial: Sendable {
  /// A file in which something is defined.
  package struct CodeFile: Hashable, Sendable {
    package let path: RepositoryPath
    package let language: Language

    package init(path: RepositoryPath, language: Language) {
      self.path = path
      self.language = language
    }
  }

  /// A definition with the first sentence of what is written about it.
  package struct Declaration: Sendable {
    package let file: CodeFile
    package let symbol: Symbol
    package let sentence: String

    package init(file: CodeFile, symbol: Symbol, sentence: String) {
      self.file = file
      self.symbol = symbol
      self.sentence = sentence
    }
  }

  /// A commit and what it changed, each file under the name it has now.
  package struct PastCommit: Sendable {
    package let id: GitObjectID
    package let subject: String
    package let paths: [RepositoryPath]

    package init(id: GitObjectID, subject: String, paths: [RepositoryPath]) {
      self.id = id
      self.subject = subject
      self.paths = paths
    }
  }

  /// A file of tests and what it is known to test.
  package struct TestFile: Sendable {
    package let file: CodeFile
    package let text: String
    /// Of the kind `tests`, by line.
    package let relations: [Relation]

    package init(file: CodeFile, text: String, relations: [Relation]) {
      self.file = file
      self.text = text
      self.relations = relations
    }
  }

  /// What the repository is called.
  package var name: String
  /// The root of the codebase, where paths begin.
  package var root: String
  /// All files of the folder that was asked for, in ascending order.
  package var paths: [RepositoryPath] = []
  /// Those that are tests by their names.
  package var testPaths: Set<RepositoryPath> = []
  /// Those that define a function or a type.
  package var code: [CodeFile] = []
  package var declarations: [Declaration] = []
  /// Newest first.
  package var commits: [PastCommit] = []
  /// Why there are no commits, or not all; nil when nothing limits them.
  package var historyNotice: String?
  package var tests: [TestFile] = []

  package init(name: String, root: String) {
    self.name = name
    self.root = root
  }

  /// Files whose definitions are looked at.
  package static let fileCountMax = 20_000
  /// Files of tests that are read.
  package static let testFileCountMax = 300
}
