import CodeModel
import Relations

/// A view of files that are written as facts, one to a line.
///
///     //- /pkg/a.py
///     import .b send as s
///     class Client
///       method send -> :Response
///         call get on @self /2
///
/// A definition reaches over the lines that are indented deeper, a line's number is that in its file.
/// `;` after a definition says that it has no body, `scope=a.b` replaces the names around it, `-> value`
/// or `= value` is a type fact, `sig=` a signature. A file whose header ends in ` text` is its lines and
/// no facts.
struct FixtureTree {
  var files: [RepositoryPath: FixtureFile] = [:]
  var history: [RepositoryPath: [CoChange]] = [:]

  init(_ text: String) {
    var header: (path: RepositoryPath, isText: Bool)?
    var lines: [String] = []
    func finish() {
      guard let header else { return }
      files[header.path] = FixtureFile(path: header.path, lines: lines, isText: header.isText)
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("//- /") else {
        lines.append(String(line))
        continue
      }
      finish()
      lines = []
      let words = line.dropFirst(5).split(separator: " ")
      header = (RepositoryPath(String(words[0])), words.contains("text"))
    }
    finish()
  }

  var source: FixtureSource { FixtureSource(self) }
}
