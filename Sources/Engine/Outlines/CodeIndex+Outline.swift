import CodeModel
import CodeSyntax
import Foundation
import Indexing
import Languages
import Outlining
import SQLiteStorage
import Settings
import SourceTree
import Storage

extension CodeIndex {
  /// The definitions of a file or folder in as much detail as the request has room for.
  ///
  /// A file is read and analysed as it is now, whether a codebase has it or not. A folder is
  /// outlined from its codebase, which is first made as current as the request asks, as a search
  /// does. Throws `CodebaseFault`, `SourceTreeFault`, `StorageFault`, `CancellationError`.
  package func outline(
    _ request: OutlineRequest, progress: @escaping ProgressSink = { _ in }
  ) async throws -> OutlineAnswer {
    let outliner = Outliner(budget: request.tokenCountMax.map(OutlineBudget.init(tokenCount:)))
    switch try OutlineSubject(resolving: request.path) {
    case .file(let name, let folder):
      return try await BlockingWork.run { [self] in
        try outline(ofFile: name, in: folder, by: outliner)
      }
    case .folder(let folder):
      return try await outline(of: folder, request, by: outliner, progress: progress)
    }
  }

  private func outline(
    ofFile name: String, in folder: CodebaseRoot, by outliner: Outliner
  ) throws -> OutlineAnswer {
    let codebase = try codebase(covering: folder)
    let root = try codebase.map { try CodebaseRoot(resolving: $0.rootPath) } ?? folder
    let path = folder.path(from: root).appending(name.utf8)
    let languages = UserLanguages(directory: configuration.configurationDirectory)
    let settings = try settings(of: root)
    let file = try SourceTreeScanner(
      root: root.path, limits: settings.scanLimits,
      catalog: try settings.languageCatalog(languages.catalog)
    ).namedFile(path)
    var notices = settings.notices
    if let reason = file.skipReason, reason != .empty {
      guard try isAcceptable(reason, path, in: codebase) else {
        throw CodebaseFault.notOutlined(
          path: "\(folder.path)/\(name)", reason: reason.explanation)
      }
      notices.append("searches skip this file: \(reason.explanation)")
    }
    let tokens = ModelTokenCounting(try staticTable.get())
    let analysis = analyser(
      including: languages, tokens: tokens, budget: settings.chunkBudget
    )
    .analyse(file.content, language: file.language)
    notices += analysis.diagnostics.map { $0.notice(on: file.language) }
    let content = OutlinedContent(lineCount: analysis.lineCount, symbols: analysis.symbols)
    let outline = outliner.outline(
      of: OutlinedFile(path: path, language: file.language, content: content))
    return OutlineAnswer(
      root: root.path, path: path, isFolder: false, outline: outline, fileCount: 1,
      symbolCount: content.symbols.count, notices: notices)
  }

  /// What a search leaves out only for being dull may be outlined by name, and so may what a rule
  /// let into the codebase.
  private func isAcceptable(
    _ reason: SkipReason, _ path: RepositoryPath, in codebase: CodebaseRecord?
  ) throws -> Bool {
    switch reason {
    case .generated, .minified: return true
    case .secret:
      return try codebase.map { try store.files(of: $0.id) }?.contains { file in
        if case .analysed = file.outcome { file.path == path } else { false }
      } ?? false
    default: return false
    }
  }

  private func outline(
    of folder: CodebaseRoot, _ request: OutlineRequest, by outliner: Outliner,
    progress: @escaping ProgressSink
  ) async throws -> OutlineAnswer {
    let root = try codebaseRoot(of: folder)
    var notices: [String] = []
    _ = try await refresh(root, request.freshness, notices: &notices, progress: progress)
    let codebase = try committed(root, request.freshness)
    let path = folder.path(from: root)
    let budget = request.tokenCountMax.map(OutlineBudget.init(tokenCount:))
    let found = notices
    return try await BlockingWork.run { [self] in
      let files = try outlinedFiles(of: codebase, in: path, budget: budget)
      guard !files.isEmpty else {
        throw CodebaseFault.nothingToIndex(
          path: folder.path, reason: "the codebase \(root.path) has no indexed file there")
      }
      let counts = files.map { $0.content?.symbols.count }
      return OutlineAnswer(
        root: root.path, path: path, isFolder: true,
        outline: outliner.outline(of: files, in: path), fileCount: files.count,
        symbolCount: counts.contains(nil) ? nil : counts.reduce(0) { $0 + ($1 ?? 0) },
        notices: found)
    }
  }

  private static let outlineBatchCount = 512

  /// The files of a folder of a codebase with their symbols, unless there are too many to show any.
  private func outlinedFiles(
    of codebase: CodebaseRecord, in folder: RepositoryPath, budget: OutlineBudget?
  ) throws -> [OutlinedFile] {
    let rows = try store.files(of: codebase.id).compactMap { file in
      if case .analysed(let key) = file.outcome, file.path.isInside(folder) {
        (path: file.path, key: key)
      } else {
        nil
      }
    }
    if let budget, !budget.hasRoom(forFiles: rows.count) {
      return rows.map { OutlinedFile(path: $0.path, language: $0.key.language, content: nil) }
    }
    var files: [OutlinedFile] = []
    for start in stride(from: 0, to: rows.count, by: Self.outlineBatchCount) {
      let batch = rows[start..<min(start + Self.outlineBatchCount, rows.count)]
      let outlines = try store.outlines(of: batch.map(\.key))
      // One whose analysis is gone has left the codebase since its row was read.
      files += batch.compactMap { row in
        outlines[row.key].map { outline in
          OutlinedFile(
            path: row.path, language: row.key.language,
            content: OutlinedContent(lineCount: outline.lineCount, symbols: outline.symbols))
        }
      }
    }
    return files
  }
}

extension RepositoryPath {
  /// Whether it lies in a folder, which is empty for the root.
  fileprivate func isInside(_ folder: RepositoryPath) -> Bool {
    folder.bytes.isEmpty
      || bytes.count > folder.bytes.count && bytes.starts(with: folder.bytes)
        && bytes[folder.bytes.count] == UInt8(ascii: "/")
  }
}

extension AnalysisDiagnostic {
  /// What it means for an outline.
  fileprivate func notice(on language: Language) -> String {
    switch self {
    case .missingGrammar:
      "there is no grammar for \(language), so no symbols can be found; run scripts/setup"
    case .parseAbandoned: "the parser gave up on this file, so symbols are missing"
    case .syntaxErrors: "parts of this file could not be parsed; symbols there may be missing"
    case .invalidUTF8: "this file is not all UTF-8"
    case .grammarFailed:
      "the grammar of \(language) hung or crashed on this file, so no symbols can be found"
    }
  }
}
