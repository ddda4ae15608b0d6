import CodeModel
import Foundation

/// Reads the paths of a question: they may begin at the codebase, as answers show them, at the folder
/// that is asked about, or at the file system's root.
struct SubjectReading {
  let root: CodebaseRoot
  let folder: CodebaseRoot
  /// Whether the view has a file.
  let has: (RepositoryPath) -> Bool

  func query(_ query: RelationQuery) -> RelationQuery {
    var query = query
    query.subject = subject(query.subject)
    query.target = query.target.map(subject)
    return query
  }

  private func subject(_ subject: RelationSubject) -> RelationSubject {
    switch subject {
    case .symbol: subject
    case .place(let written, let line): .place(path(written), line: line)
    case .span(let written, let lines): .span(path(written), lines)
    }
  }

  private func path(_ written: RepositoryPath) -> RepositoryPath {
    let candidates = candidates(for: written)
    return candidates.first(where: has) ?? candidates.first ?? written
  }

  /// What a path may mean, likeliest first; none leads out of the codebase.
  private func candidates(for written: RepositoryPath) -> [RepositoryPath] {
    let own = Array(root.path.utf8)
    let inside = Array(folder.path.utf8)
    let slash = [UInt8(ascii: "/")]
    let whole: [[UInt8]]
    switch written.bytes.first {
    case UInt8(ascii: "/"): whole = [written.bytes, Self.resolved(written)]
    case UInt8(ascii: "."): whole = [inside, own].map { $0 + slash + written.bytes }
    default: whole = [own, inside].map { $0 + slash + written.bytes }
    }
    let above = Self.components(own)
    return whole.map(Self.components).filter { $0.starts(with: above) }.map { components in
      RepositoryPath(bytes: Array(components.dropFirst(above.count).joined(separator: slash)))
    }
  }

  /// Without symbolic links, where the file is there.
  private static func resolved(_ path: RepositoryPath) -> [UInt8] {
    guard let resolved = realpath(path.string, nil) else { return path.bytes }
    defer { free(resolved) }
    return Array(String(cString: resolved).utf8)
  }

  /// The parts of an absolute path without `.` and `..`.
  private static func components(_ path: [UInt8]) -> [ArraySlice<UInt8>] {
    var components: [ArraySlice<UInt8>] = []
    for part in path.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) { _ = components.popLast() } else { components.append(part) }
    }
    return components
  }
}
