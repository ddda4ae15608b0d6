import CodeModel
import Relations
import Retrieval

/// Reads the code that a subject names from an index.
struct SubjectCode {
  let source: StoreRelationSource
  /// The codebase, for people.
  let root: String

  /// The code, with the place it stands at. Throws `CodebaseFault` where there is no such code.
  func code(of subject: RelationSubject) throws -> (SimilarSubject, SimilarPlace) {
    switch subject {
    case .place(let path, let line?): return try code(around: line, of: path)
    case .place(let path, nil): return try code(path, lines: nil)
    case .span(let path, let lines): return try code(path, lines: lines)
    case .symbol(let name): return try code(named: name)
    }
  }

  private func code(named name: String) throws -> (SimilarSubject, SimilarPlace) {
    let query = RelationQuery(subject: .symbol(name), aspects: [.definition], countMax: 1)
    let answer = try RelationGraph(source: source).answer(query)
    guard let first = answer.subjects.first, let lines = first.lines else {
      throw CodebaseFault.notInIndex(
        what: "a definition called '\(name)'", path: root, nearest: answer.nearestNames)
    }
    return try code(first.path, lines: lines, name: first.name)
  }

  /// That of the innermost function or type around a line, else of the lines next to it.
  private func code(
    around line: Int, of path: RepositoryPath
  ) throws -> (SimilarSubject, SimilarPlace) {
    let around = try (source.symbols(of: [path])[path] ?? []).filter { symbol in
      symbol.isPieceOfCode && symbol.lines.start <= line && line <= symbol.lines.end
    }.max { $0.scope.count < $1.scope.count }
    if let around { return try code(path, lines: around.lines, name: around.name) }
    let line = min(max(line, 1), Int.max - Self.linesAround)
    let lines = LineRange(
      start: max(1, line - Self.linesAround), end: line + Self.linesAround)
    return try code(path, lines: lines)
  }

  /// Lines before and after one that stands in no definition.
  private static let linesAround = 10

  private func code(
    _ path: RepositoryPath, lines: LineRange?, name: String? = nil
  ) throws -> (SimilarSubject, SimilarPlace) {
    guard let text = try source.text(of: path) else {
      throw CodebaseFault.notInIndex(what: "the file '\(path)'", path: root, nearest: [])
    }
    let all = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = lines.map { $0.start } ?? 1
    let last = min(lines.map { $0.end } ?? all.count, all.count)
    guard first <= last else {
      throw CodebaseFault.notInIndex(
        what: "line \(first) of '\(path)'", path: root, nearest: [])
    }
    let code = Array(all[(first - 1)..<last].joined(separator: [0x0A]))
    let place = SimilarPlace(path: path, lines: LineRange(start: first, end: last), name: name)
    let language = try source.contents(of: [path], naming: nil)[path]?.language
    return (
      SimilarSubject(text: code, language: language, path: path, lines: place.lines), place
    )
  }
}
