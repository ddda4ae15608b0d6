import CodeModel
import CodeSyntax
import Foundation
import Languages
import SyntaxLaws
import Transformer

/// What to analyse: real files, by language.
struct Sources {
  let analyser: SourceAnalyser
  let tokens: ModelTokens
  private let catalog = LanguageCatalog.bundled

  init() throws {
    let root = try Self.checkout()
    tokens = ModelTokens(
      try WordPieceTokenizer(vocabularyPath: "\(root)/.deps/model/vocab.txt"))
    analyser = SourceAnalyser(
      grammars: GrammarRegistry(directory: "\(root)/.deps/grammars"), tokens: tokens)
  }

  /// Files below paths that are in a language with syntax, sorted.
  func files(below paths: [String]) -> [(path: String, language: Language)] {
    var found: [(String, Language)] = []
    for path in paths {
      let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String }
      for name in names.map({ $0.map { "\(path)/\($0)" } }) ?? [path] {
        if let language = language(of: name) { found.append((name, language)) }
      }
      if names?.isEmpty ?? false, let language = language(of: path) {
        found.append((path, language))
      }
    }
    return found.sorted { $0.0 < $1.0 }
  }

  /// The bytes of a file, or nil when it is no text of ordinary size.
  func read(_ path: String) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: path), data.count <= 1_000_000,
      !data.prefix(8000).contains(0)
    else { return nil }
    return Array(data)
  }

  private func language(of path: String) -> Language? {
    guard let bytes = read(path) else { return nil }
    let language = bytes.withUnsafeBytes {
      catalog.detector.language(path: RepositoryPath(path), content: $0)
    }
    return (try? catalog.profile(of: language)) == nil ? nil : language
  }

  private static func checkout() throws -> String {
    var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent(".deps").path) {
        return folder.path
      }
      folder.deleteLastPathComponent()
    }
    throw Complaint("run this inside a checkout that scripts/setup has set up")
  }
}

struct Complaint: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
